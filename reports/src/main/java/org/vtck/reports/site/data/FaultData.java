package org.vtck.reports.site.data;

import java.util.List;

/**
 * A planted fault that a clause notices.
 *
 * @param base the device or topology that it is planted in
 * @param permission whether it is a permitted variation instead, which uses the clause and breaks none
 * @param others the clauses that notice it besides
 */
public record FaultData(String name, String base, String text, boolean permission, List<String> others) {
    public FaultData {
        others = List.copyOf(others);
    }
}
