package org.vtck.conformance.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.vtck.conformance.access.LittleEndian;
import org.vtck.conformance.access.Width;

/** A command that speaks the line protocol for a tree of configuration spaces, of which every byte can be written. */
final class ExecServer {
    private static final int LARGEST = 4096;

    private final Path tree;
    private final Map<String, byte[]> spaces = new HashMap<>();

    private ExecServer(Path tree) {
        this.tree = tree;
    }

    /** What starts it, with the tree to follow. */
    static String command() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return java + " -XX:TieredStopAtLevel=1 -cp " + System.getProperty("java.class.path") + " "
                + ExecServer.class.getName();
    }

    public static void main(String[] arguments) throws IOException {
        ExecServer server = new ExecServer(Path.of(arguments[0]));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, US_ASCII));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(server.answer(line.split(" ")));
        }
    }

    private String answer(String[] words) throws IOException {
        byte[] space = space(words[1]);
        int register = Integer.parseInt(words[2], 16);
        Width width = Width.of(Integer.parseInt(words[3]));
        if (words[0].equals("read")) {
            return "ok " + Long.toHexString(LittleEndian.get(space, register, width));
        }
        if (Files.exists(tree.resolve("0000:" + words[1]))) {
            LittleEndian.put(space, register, width, Long.parseLong(words[4], 16));
        }
        return "ok";
    }

    /** What is not there is all ones. */
    private byte[] space(String address) throws IOException {
        byte[] known = spaces.get(address);
        if (known == null) {
            Path file = tree.resolve("0000:" + address).resolve("config");
            byte[] there = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            known = Arrays.copyOf(there, LARGEST);
            Arrays.fill(known, there.length, LARGEST, (byte) 0xff);
            spaces.put(address, known);
        }
        return known;
    }
}
