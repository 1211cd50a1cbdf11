package org.vtck.reports.compare;

import java.util.List;
import org.vtck.spec.verdict.Evidence;

/** Why somebody must look at a verdict: in one line, and with what was read. */
public record Attention(String headline, List<Evidence> evidence) {
    public Attention {
        evidence = List.copyOf(evidence);
    }
}
