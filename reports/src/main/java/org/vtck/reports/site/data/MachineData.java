package org.vtck.reports.site.data;

import java.util.List;

/**
 * A machine.
 *
 * @param number place among the machines of the run, from 1
 * @param name as the input calls it; never trusted text
 */
public record MachineData(
        int number, String name, String origin, String state, List<String> profiles, List<String> notes) {
    public MachineData {
        profiles = List.copyOf(profiles);
        notes = List.copyOf(notes);
    }

    /** Path of its page from the site's folder. */
    public String page() {
        return "machine/" + number + ".html";
    }
}
