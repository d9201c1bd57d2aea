// A WordPress of Debian's packages in a temporary folder, with its own database and web server.
import {execFileSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {existsSync, writeFileSync} from 'node:fs';
import {userInfo} from 'node:os';
import path from 'node:path';
import {answers, freePort, start} from '../server.mjs';

export const packages = {
  installed: [
    'mariadb-client-core',
    'mariadb-server-core',
    'php-cli',
    'php-curl',
    'php-gd',
    'php-mbstring',
    'php-mysql',
    'php-xml',
    'php-zip',
  ],
  // Not installed: as a package, WordPress wants a web server that runs.
  unpacked: ['wordpress', 'wordpress-theme-twentytwentythree', 'php-getid3', 'libjs-cropper', 'libjs-underscore'],
};

const call = (program, args) =>
  execFileSync(program, args, {encoding: 'utf8', stdio: 'pipe', env: {...process.env, LC_ALL: 'C.UTF-8'}});

const startDatabase = async (folder) => {
  const socket = path.join(folder, 'db.sock');
  const first = path.join(folder, 'first.sql');
  const who = ['--no-defaults', `--datadir=${path.join(folder, 'data')}`, `--user=${userInfo().username}`];
  call('mariadb-install-db', [...who, '--auth-root-authentication-method=normal', '--skip-test-db']);
  writeFileSync(first, 'CREATE DATABASE wordpress CHARACTER SET utf8mb4;\n');
  const stop = await start('mariadbd', [...who, `--socket=${socket}`, '--skip-networking', `--init-file=${first}`], {
    ready: () => existsSync(socket),
  });
  return {socket, stop};
};

/** Starts the WordPress that has been unpacked into `folder`, with the users `admin` and `editor`, who share a password. */
export const startWordPress = async (folder) => {
  const site = path.join(folder, 'usr/share/wordpress');
  const log = path.join(folder, 'debug.log');
  const password = randomBytes(12).toString('hex');
  const database = await startDatabase(folder);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${database.socket}`,
    DB_CHARSET: 'utf8mb4',
    AUTH_KEY: randomBytes(32).toString('hex'),
    WP_HOME: url,
    WP_SITEURL: url,
    // Otherwise editors and administrators may post any HTML.
    DISALLOW_UNFILTERED_HTML: true,
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: log,
    DISABLE_WP_CRON: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    FS_METHOD: 'direct',
  };
  const lines = Object.entries(constants).map(([name, value]) => `define('${name}', ${JSON.stringify(value)});`);
  writeFileSync(
    path.join(site, 'wp-config.php'),
    `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\ndefined('ABSPATH') || define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n`,
  );
  const options = ['-d', 'sendmail_path=/bin/true', '-d', 'memory_limit=256M'];
  /** Runs PHP in WordPress, and returns what it prints. */
  const php = (code) => call('php', [...options, '-r', `${code.replace('LOAD', `require '${site}/wp-load.php'`)}`]);
  php(`define('WP_INSTALLING', true); LOAD; require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('The Daily', 'admin', 'a@example.org', false, '', '${password}');
    wp_insert_user(['user_login' => 'editor', 'user_pass' => '${password}', 'role' => 'editor', 'user_email' => 'e@example.org']);
    update_option('show_avatars', 0);`);
  const stop = await start('php', [...options, '-S', `127.0.0.1:${port}`, '-t', site], {
    env: {...process.env, PHP_CLI_SERVER_WORKERS: '4'},
    ready: () => answers(url),
  });
  return {
    url,
    password,
    site,
    log,
    php: (code) => php(`LOAD; ${code}`),
    stop: async () => {
      await stop();
      await database.stop();
    },
  };
};
