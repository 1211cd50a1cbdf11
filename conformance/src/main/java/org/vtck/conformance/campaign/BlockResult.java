package org.vtck.conformance.campaign;

import java.util.Optional;

/** What one block of one property came to; {@code complete} unless it failed or was stopped. */
record BlockResult(int tries, boolean complete, long digest, Optional<Failure> failure) {}
