/** The explanation as data: which rules support what, from which answers. No wording for people is made here. */
package org.lumbar.api;
