/**
 * What a store's events are proved by: the tree of hashes over them in their order (RFC 6962), its tiles and bundles as files and over HTTP
 * (C2SP tlog-tiles, https://c2sp.org/tlog-tiles), proofs, and checkpoints that are signed notes (https://c2sp.org/signed-note). Without Spring,
 * clock or database, so that whoever checks a store needs none of the code that wrote it (docs/decisions/0058).
 */
@NullMarked
package io.tierledger.ledger;

import org.jspecify.annotations.NullMarked;
