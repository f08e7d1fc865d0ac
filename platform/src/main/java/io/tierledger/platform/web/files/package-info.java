/** Lists as files: every answer that is a list is also CSV and XLSX, with all rows that its filters select. */
@NullMarked
package io.tierledger.platform.web.files;

import org.jspecify.annotations.NullMarked;
