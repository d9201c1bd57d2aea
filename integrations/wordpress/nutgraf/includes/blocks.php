<?php
/**
 * A block for each figure. Posts keep its plain tag, so that they can be read, and shown by another script, without this plugin.
 */

namespace Nutgraf;

defined( 'ABSPATH' ) || exit;

/** A text of the manifest, in the language of the editor where there is a translation. */
function told( string $text ): string {
	return translate( $text, 'nutgraf' ); // phpcs:ignore WordPress.WP.I18n.LowLevelTranslationFunction
}

function told_figures(): array {
	$figures = library()['figures'];
	foreach ( $figures as &$figure ) {
		foreach ( array( 'title', 'summary', 'content_help' ) as $text ) {
			$figure[ $text ] = told( $figure[ $text ] );
		}
		foreach ( $figure['attributes'] as &$attribute ) {
			$attribute['help'] = told( $attribute['help'] );
		}
	}
	return $figures;
}

function editor_files(): void {
	$needs = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-dom', 'wp-element', 'wp-i18n' );
	$at    = library()['version'];
	wp_enqueue_script( 'nutgraf-editor', plugins_url( 'editor.js', __DIR__ ), $needs, $at, true );
	wp_enqueue_style( 'nutgraf-editor', plugins_url( 'editor.css', __DIR__ ), array(), $at );
	wp_set_script_translations( 'nutgraf-editor', 'nutgraf', dirname( __DIR__ ) . '/languages' );
	$given = array(
		'figures' => told_figures(),
		'script'  => address( 'nutgraf.js' ),
		'style'   => address( 'nutgraf.css' ),
	);
	wp_add_inline_script( 'nutgraf-editor', 'window.nutgraf = ' . wp_json_encode( $given ) . ';', 'before' );
}
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\\editor_files' );

function add_category( array $categories ): array {
	return array_merge(
		$categories,
		array(
			array(
				'slug'  => 'nutgraf',
				'title' => __( 'Figures', 'nutgraf' ),
			),
		)
	);
}
add_filter( 'block_categories_all', __NAMESPACE__ . '\\add_category' );
