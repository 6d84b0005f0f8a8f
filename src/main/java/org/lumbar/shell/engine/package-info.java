/** Compiles rules and runs them on cases. The only package that uses the engine. */
package org.lumbar.shell.engine;
