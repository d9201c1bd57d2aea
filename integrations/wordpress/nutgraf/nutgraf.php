<?php
/**
 * Plugin Name: Nutgraf
 * Description: An article's facts and figures as blocks, shortcodes and tags: gauges, rankings, trends, maps, tables, quotes and timelines.
 * Version: 0.0.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * Author: The Nutgraf authors
 * License: MIT
 * Text Domain: nutgraf
 * Domain Path: /languages
 */

namespace Nutgraf;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/includes/figures.php';
require __DIR__ . '/includes/kses.php';
require __DIR__ . '/includes/text.php';
require __DIR__ . '/includes/files.php';
require __DIR__ . '/includes/shortcodes.php';
require __DIR__ . '/includes/blocks.php';

add_action( 'init', fn() => load_plugin_textdomain( 'nutgraf', false, basename( __DIR__ ) . '/languages' ) );
