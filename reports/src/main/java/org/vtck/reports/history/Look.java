package org.vtck.reports.history;

import java.util.Comparator;
import java.util.List;

/** All results on one subject in one night, sorted by item, items distinct. */
public record Look(Subject subject, List<Result> results) {
    public Look {
        results = results.stream().sorted(Comparator.comparing(Result::item)).toList();
        for (int i = 1; i < results.size(); i++) {
            if (results.get(i).item().equals(results.get(i - 1).item())) {
                throw new IllegalArgumentException(
                        "two results of " + results.get(i).item() + " on " + subject.name());
            }
        }
    }
}
