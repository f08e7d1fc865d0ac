/** Which days people work on: Monday to Friday without Dutch public holidays. Plain {@code java.*}. */
@NullMarked
package io.tierledger.engagement.workingdays;

import org.jspecify.annotations.NullMarked;
