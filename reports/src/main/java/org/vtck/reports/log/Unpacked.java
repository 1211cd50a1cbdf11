package org.vtck.reports.log;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tukaani.xz.XZIOException;
import org.tukaani.xz.XZInputStream;
import org.vtck.conformance.input.InputException;

/**
 * What is in a file that may be packed by gzip or xz, which its first bytes say and not its name; a few parts of it are in memory at
 * a time. A log repeats itself over long distances, which xz sees and gzip does not.
 */
public final class Unpacked extends FilterInputStream {
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] XZ = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0};

    /** What {@code xz -9} needs, and a little; a file that asks for more is not one of ours. */
    private static final int MOST_KIBIBYTES = 80 << 10;

    private final String file;
    private final String packing;

    private Unpacked(String file, String packing, InputStream in) {
        super(in);
        this.file = file;
        this.packing = packing;
    }

    /**
     * The contents of a file.
     *
     * @param file what to call it in messages
     * @throws InputException here or from reading, if it is packed and the packing is broken
     */
    public static InputStream of(String file, InputStream raw) throws IOException {
        InputStream in = new Members(raw);
        if (starts(in, GZIP)) {
            return opened(file, "gzip", () -> new GZIPInputStream(in, 1 << 16));
        } else if (starts(in, XZ)) {
            return opened(file, "xz", () -> new XZInputStream(in, MOST_KIBIBYTES));
        }
        return in;
    }

    private static InputStream opened(String file, String packing, Opening opening) throws IOException {
        try {
            return new BufferedInputStream(new Unpacked(file, packing, opening.open()), 1 << 16);
        } catch (IOException e) {
            throw broken(file, packing, e);
        }
    }

    private static boolean starts(InputStream in, byte[] sign) throws IOException {
        in.mark(sign.length);
        boolean same = Arrays.equals(in.readNBytes(sign.length), sign);
        in.reset();
        return same;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return super.read(bytes, from, length);
        } catch (IOException e) {
            throw broken(file, packing, e);
        }
    }

    /** Never asks: xz would answer with the failure that a read has met. */
    @Override
    public int available() {
        return 0;
    }

    /** What to throw: a failure of the disk is none of the packing. */
    private static InputException broken(String file, String packing, IOException e) throws IOException {
        if (e instanceof EOFException) {
            return new InputException(file, "expected a whole " + packing + " file, found one that breaks off");
        } else if (e instanceof ZipException || e instanceof XZIOException) {
            return new InputException(file, "expected a sound " + packing + " file, found a damaged one");
        }
        throw e;
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    /** Says truly whether more comes: gzip asks for it after a member, and a pipe does not know. */
    private static final class Members extends BufferedInputStream {
        Members(InputStream in) {
            super(in, 1 << 16);
        }

        @Override
        public synchronized int available() throws IOException {
            mark(1);
            boolean more = read() >= 0;
            reset();
            return more ? 1 : 0;
        }
    }
}
