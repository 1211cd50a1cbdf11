package org.vtck.reports.history;

/**
 * What a part of a night looks at: a function, a topology, a property, a command line.
 *
 * @param fingerprint what makes it the same from night to night
 * @param name what people call it; tells apart subjects of one fingerprint
 * @param input hash of everything that was looked at: while it is the same, so should the outcomes be
 */
public record Subject(String fingerprint, String name, String input) {}
