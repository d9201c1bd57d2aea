/** Listens to the console and to uncaught errors until stopped; returns what was said. */
export function listen(): () => string[] {
  const said: string[] = [];
  const {warn, error} = console;
  console.warn = (...args: unknown[]) => said.push(String(args[0]));
  console.error = (...args: unknown[]) => said.push(`error: ${String(args[0])}`);
  const onError = (event: ErrorEvent | PromiseRejectionEvent): void => {
    said.push(`uncaught: ${'reason' in event ? String(event.reason) : event.message}`);
  };
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onError);
  return () => {
    Object.assign(console, {warn, error});
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    return said;
  };
}
