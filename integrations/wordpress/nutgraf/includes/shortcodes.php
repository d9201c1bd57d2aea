<?php
/**
 * A shortcode for each figure, for editors that know no blocks: [spending-gauge label="Germany" value="1.36"]A sentence.[/spending-gauge].
 */

namespace Nutgraf;

defined( 'ABSPATH' ) || exit;

/** @param array|string $given as WordPress reads them: a name alone stands behind a number. */
function draw_shortcode( $given, ?string $content, string $tag ): string {
	$known = library()['figures'][ $tag ]['attributes'] + array_fill_keys( array( 'id', 'class', 'lang', 'dir' ), array() );
	$html  = "<$tag";
	foreach ( (array) $given as $name => $value ) {
		if ( is_int( $name ) ) {
			list( $name, $value ) = array( strtolower( $value ), '' );
		}
		if ( isset( $known[ $name ] ) ) {
			$html .= " $name=\"" . ( in_array( $name, wp_kses_uri_attributes(), true ) ? esc_url( $value ) : esc_attr( $value ) ) . '"';
		}
	}
	return "$html>" . inside( (string) $content ) . "</$tag>";
}

/** What stands between the two ends; a sentence alone is a paragraph. */
function inside( string $content ): string {
	// WordPress has set paragraphs around the shortcode, and left their other ends in it.
	$content = trim( preg_replace( '#^\s*(?:</p>|<br\s*/?>)|(?:<p>|<br\s*/?>)\s*$#i', '', $content ) );
	return '' === $content || preg_match( '#^<(?:p|table|ol|ul|blockquote|div|script)\b#i', $content ) ? $content : "<p>$content</p>";
}

foreach ( tags() as $tag ) {
	add_shortcode( $tag, __NAMESPACE__ . '\\draw_shortcode' );
}
