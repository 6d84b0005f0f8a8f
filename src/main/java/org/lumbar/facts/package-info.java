/** What a lifter answers: one small record for each question of a case file. An answer not given is no fact. */
package org.lumbar.facts;
