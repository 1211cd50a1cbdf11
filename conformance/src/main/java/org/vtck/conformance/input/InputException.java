package org.vtck.conformance.input;

/** An input that cannot be used; its message is one sentence that starts with the place. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    /** A mistake in a line of a text; lines count from 1. */
    public InputException(String file, int line, String message) {
        super(Printable.escaped(file) + ":" + line + ": " + message);
        this.file = file;
        this.line = line;
    }

    /** A mistake of a whole file or folder. */
    public InputException(String file, String message) {
        super(Printable.escaped(file) + ": " + message);
        this.file = file;
        this.line = 0;
    }

    /** The input's name, as given. */
    public String file() {
        return file;
    }

    /** The line, from 1; 0 if the mistake is that of the whole file. */
    public int line() {
        return line;
    }
}
