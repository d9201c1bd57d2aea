<?php
/**
 * The figures, as the library's manifest describes them.
 */

namespace Nutgraf;

defined( 'ABSPATH' ) || exit;

/** What figures.json says: the library's version, and by tag each figure's title, attributes and example. */
function library(): array {
	static $library;
	return $library ??= json_decode( file_get_contents( dirname( __DIR__ ) . '/figures.json' ), true );
}

function tags(): array {
	return array_keys( library()['figures'] );
}

/** Matches a whole figure, in either form; a group of figures comes first, for it holds others. */
function figure_pattern(): string {
	$tags = implode( '|', array_merge( array( 'figure-group' ), tags() ) );
	return "#<(?:($tags)(?=[\\s>])|(figure)\\b[^>]*\\sdata-nutgraf=).*?</(?:\\1|\\2)>#is";
}
