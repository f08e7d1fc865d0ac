/** Questions: what do customers wait for, by when is each answered, and who is helped next? */
@NullMarked
package io.tierledger.engagement.servicedesk;

import org.jspecify.annotations.NullMarked;
