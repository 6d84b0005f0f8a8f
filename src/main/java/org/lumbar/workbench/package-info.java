/** For rule authors: cases as tests, and what exercises what. */
package org.lumbar.workbench;
