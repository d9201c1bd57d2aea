<?php
/**
 * Keeps figures out of what WordPress does to a text before it is shown: curly quotes and dashes would change data, and paragraphs
 * put around tags that it does not know would tear a figure from what it holds.
 */

namespace Nutgraf;

defined( 'ABSPATH' ) || exit;

/** The figures that are kept, by their number. */
final class Kept {
	public static array $figures = array();
}

function keep_figures( string $html ): string {
	$keep = function ( array $match ): string {
		Kept::$figures[] = $match[0];
		// An element of which WordPress knows that it is no part of a paragraph.
		return '<div data-nutgraf-kept="' . array_key_last( Kept::$figures ) . '"></div>';
	};
	return preg_replace_callback( figure_pattern(), $keep, $html ) ?? $html;
}

function return_figures( string $html ): string {
	$return = fn( array $match ): string => Kept::$figures[ (int) $match[1] ] ?? '';
	return preg_replace_callback( '#<div data-nutgraf-kept="(\d+)"></div>#', $return, $html ) ?? $html;
}

// After blocks are drawn and before quotes, paragraphs and shortcodes; then after all of them.
foreach ( array( 'the_content', 'widget_text_content', 'term_description' ) as $text ) {
	add_filter( $text, __NAMESPACE__ . '\\keep_figures', 9 );
	add_filter( $text, __NAMESPACE__ . '\\return_figures', 90 );
}
// Themes made of blocks do it once more to the whole page.
add_filter( 'no_texturize_tags', fn( array $names ): array => array_merge( $names, tags() ) );
add_filter( 'no_texturize_shortcodes', fn( array $names ): array => array_merge( $names, tags() ) );
