/** A local server, with pages for people and JSON for programs, and an MCP server for assistants. */
package org.lumbar.shell.web;
