<?php
/**
 * Lets authors without the right to unfiltered HTML keep figures: their tags and attributes, and what tells dates, numbers and names
 * in them. None of it runs anything: an element shows attributes as text, and judges every address.
 */

namespace Nutgraf;

defined( 'ABSPATH' ) || exit;

function allow_figures( array $allowed, $context ): array {
	if ( 'post' !== $context ) {
		return $allowed;
	}
	// What every element may have, such as class, id and data-*.
	$everywhere = array_fill_keys( array( 'aria-*', 'class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'title' ), true );
	foreach ( library()['figures'] as $tag => $figure ) {
		$allowed[ $tag ] = $everywhere + array_fill_keys( array_keys( $figure['attributes'] ), true );
	}
	$allowed['figure-group'] = $everywhere;
	$allowed['time']         = $everywhere + array( 'datetime' => true );
	$allowed['data']         = $everywhere + array( 'value' => true );
	$allowed['bdi']          = $everywhere;
	// Rich text in the place of an attribute, and the original beside a translation.
	foreach ( array( 'blockquote', 'div', 'h2', 'h3', 'h4', 'p', 'span' ) as $tag ) {
		$allowed[ $tag ] = ( $allowed[ $tag ] ?? $everywhere ) + array( 'slot' => true );
	}
	return $allowed;
}
add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\\allow_figures', 10, 2 );

/** Attributes whose addresses must be of a kind that WordPress allows. */
function judge_addresses( array $names ): array {
	return array_merge( $names, array( 'source-href', 'portrait' ) );
}
add_filter( 'wp_kses_uri_attributes', __NAMESPACE__ . '\\judge_addresses' );
