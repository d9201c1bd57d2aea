<?php
/**
 * The library's files, served by this site, and only with pages that have a figure.
 */

namespace Nutgraf;

defined( 'ABSPATH' ) || exit;

/** The address of a file. The version is in its path, so that a cache never gives a page files of two versions. */
function address( string $file ): string {
	return plugins_url( 'library/' . library()['version'] . '/' . $file, __DIR__ );
}

function register_files(): void {
	wp_register_style( 'nutgraf', address( 'nutgraf.css' ), array(), null );
	wp_register_style( 'nutgraf-data', address( 'nutgraf-data.css' ), array(), null );
	wp_register_script( 'nutgraf', address( 'nutgraf.js' ), array(), null, false );
}
add_action( 'init', __NAMESPACE__ . '\\register_files' );

function as_module( string $tag, string $handle ): string {
	return 'nutgraf' === $handle ? preg_replace( '#<script( type=.text/javascript.)?#', '<script type="module"', $tag, 1 ) : $tag;
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\\as_module', 10, 2 );

/** Asks for the files that a text needs; it is handed on as it is. */
function with_files( $html ) {
	$tags     = implode( '|', tags() );
	$as_tags  = preg_match( "#[<\\[](?:$tags)(?=[\\s>\\]])#i", (string) $html );
	$ordinary = false !== strpos( (string) $html, 'data-nutgraf=' );
	if ( $as_tags ) {
		wp_enqueue_style( 'nutgraf' );
	}
	if ( $ordinary ) {
		wp_enqueue_style( 'nutgraf-data' );
	}
	if ( $as_tags || $ordinary ) {
		wp_enqueue_script( 'nutgraf' );
	}
	return $html;
}

/** In the head where it is known by then, so that nothing moves; at the end of the page otherwise. */
function files_of_article(): void {
	if ( is_singular() ) {
		with_files( get_post()->post_content ?? '' );
	}
}
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\\files_of_article' );

foreach ( array( 'the_content', 'render_block', 'widget_text_content', 'term_description' ) as $text ) {
	add_filter( $text, __NAMESPACE__ . '\\with_files', 99 );
}
