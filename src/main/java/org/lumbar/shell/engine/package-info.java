/** The rule base and what one case yields. The only room that touches the engine. */
package org.lumbar.shell.engine;
