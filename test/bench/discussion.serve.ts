import { castOf } from '../support/cast.js';
import { startServer } from '../support/server.js';
import { quiet } from '../support/statements.js';
import { fillPosts } from './many-posts.js';
import { serveBeside } from './serve-beside.js';

const server = await startServer('sqlite');
const cast = await castOf(server);
const authors = [cast.amina, cast.ben, cast.priya, cast.ruth].map(({ id }) => id);
const posts = Number(process.env['POSTS']);
const threadId = await fillPosts(server.config, { posts, authors });
await quiet(server);
await serveBeside(server, cast.joan.id, { thread: `/discussion/${threadId}` });
