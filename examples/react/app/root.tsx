import {Links, Outlet, Scripts} from 'react-router';
import 'nutgraf/cdn/nutgraf.css';
import './app.css';

export default function Root() {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Who meets NATO’s guideline?</title>
        <link rel="icon" href="data:," />
        <Links />
      </head>
      <body>
        <Outlet />
        <Scripts />
      </body>
    </html>
  );
}
