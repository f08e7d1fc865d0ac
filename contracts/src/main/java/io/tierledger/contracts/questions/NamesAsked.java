package io.tierledger.contracts.questions;

import java.util.List;

/** What are these customers called? At most 10,000 ids. */
public record NamesAsked(List<String> ids) {}
