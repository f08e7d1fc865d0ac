/** Where every customer stood, by business date and by what was known when: the read model that the questions of this service share. */
@NullMarked
package io.tierledger.tier.standings;

import org.jspecify.annotations.NullMarked;
