package org.vtck.reports.compare;

import org.vtck.spec.model.Obligation;

/** What a comparison says of a clause. */
public record ComparedClause(String id, Obligation obligation) {}
