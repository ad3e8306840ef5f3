/** The server's library in one place: the build puts it into a file of its own, which only this face loads. */
export { createAdaptorServer } from '@hono/node-server';
export { type Context, Hono, type MiddlewareHandler } from 'hono';
export { bodyLimit } from 'hono/body-limit';
export { streamSSE } from 'hono/streaming';
