package org.vtck.generators.text;

/** Text of a source inside a documentation comment. */
final class Javadoc {
    private Javadoc() {}

    /** The text without anything that ends the comment, starts a tag or is markup; {@code {@code x}} stays. */
    static String escape(String text) {
        return text.replace("*/", "*&#47;")
                .replace("\\u", "\\ u")
                .replace("&", "&amp;")
                .replace("&amp;#47;", "&#47;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
