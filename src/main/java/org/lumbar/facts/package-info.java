/** What a lifter answers: a record for each question of a case file. An answer that is not known is left out. */
package org.lumbar.facts;
