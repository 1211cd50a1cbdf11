package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The {@code vtck} script in a small tree of its own, with a Maven and a Java that only leave traces. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherTest {
    private static final Path SCRIPT = Path.of(System.getProperty("vtck.root"), "vtck");
    private static final String GOOD_BUILD = """
            #!/bin/sh
            echo built >>builds
            mkdir -p reports/target/vtck
            touch reports/target/vtck/vtck.jar reports/target/vtck/built
            echo 0123 >reports/target/vtck/jars.sha256
            """;
    private static final String BAD_BUILD = """
            #!/bin/sh
            echo '[ERROR] Model.java:[3,1] a semicolon is missing'
            exit 1
            """;
    private static final String JAVA = """
            #!/bin/sh
            for word; do
                case $word in
                    -Xshare:dump) echo dump >>dumps; dump=yes ;;
                    -XX:SharedArchiveFile=*) file=${word#*=} ;;
                    -XX:DumpLoadedClassList=*) echo org/vtck/cli/Main >"${word#*=}" ;;
                esac
            done
            [ -z "$dump" ] || cp /dev/null "$file"
            [ -z "$dump" ] || echo classes >"$file"
            echo "$@"
            exit 3
            """;
    private static final String JAVA_THAT_CANNOT_DUMP = """
            #!/bin/sh
            case $* in
                *-Xshare:dump*) echo dump >>dumps; echo "no such thing" >&2; exit 1 ;;
            esac
            echo "$@"
            exit 3
            """;
    private static final String MAIN = """
            package org.vtck.cli;
            public class Main {
                public static void main(String[] arguments) {
                    System.out.println("judged " + arguments[1]);
                }
            }
            """;

    @TempDir
    Path folder;

    private Path tree;
    private Path source;
    private Path jdk;

    @BeforeEach
    void plant_a_tree() throws IOException {
        jdk = folder.resolve("jdk");
        tree = Files.createDirectory(folder.resolve("a tree"));
        source = tree.resolve("spec/src/main/caplayout/a.caplayout");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "module a;\n");
        Files.copy(SCRIPT, tree.resolve("vtck"));
        executable(folder.resolve("bin/mvn"), GOOD_BUILD);
        executable(folder.resolve("jdk/bin/java"), JAVA);
        // Well before any build, whatever the clock's resolution.
        touchAll(Instant.now().minusSeconds(3600));
    }

    @Test
    void the_first_run_builds_and_says_so_and_later_runs_do_not() throws Exception {
        assertThat(run("vtck", "check", "x").err()).containsOnlyOnce("vtck: building (first run");
        assertThat(run("vtck", "check", "x").err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void the_status_and_the_arguments_are_those_of_the_command() throws Exception {
        Run run = run("vtck", "check", "two words", "--format", "json");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("org.vtck.cli.Main check two words --format json");
    }

    @Test
    void a_changed_source_is_noticed() throws Exception {
        run("vtck", "check");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run("vtck", "check").err()).contains("sources have changed");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void a_deleted_source_is_noticed() throws Exception {
        run("vtck", "check");
        Files.setLastModifiedTime(
                tree.resolve("reports/target/vtck/built"),
                FileTime.from(Instant.now().minusSeconds(60)));
        Files.delete(source);
        run("vtck", "check");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void a_failed_build_shows_the_end_of_its_log_and_exits_with_70() throws Exception {
        executable(folder.resolve("bin/mvn"), BAD_BUILD);
        Run run = run("vtck", "check");
        assertThat(run.status()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("a semicolon is missing").contains("vtck: the build failed");
        assertThat(tree.resolve(".vtck/building")).doesNotExist();
    }

    @Test
    void a_link_from_another_folder_leads_home() throws Exception {
        Files.createSymbolicLink(folder.resolve("link"), Path.of("a tree/vtck"));
        assertThat(run("../link", "check").status()).isEqualTo(3);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void two_first_runs_at_once_build_once() throws Exception {
        Process one = start("vtck", "check");
        Process two = start("vtck", "check");
        assertThat(List.of(one.waitFor(), two.waitFor())).containsExactly(3, 3);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void the_lock_of_a_dead_process_is_taken_over() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(tree.resolve(".vtck"));
        Files.createSymbolicLink(tree.resolve(".vtck/building"), Path.of(Long.toString(dead.pid())));
        assertThat(run("vtck", "check").status()).isEqualTo(3);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void the_first_short_command_makes_an_archive_of_classes_and_later_ones_use_it() throws Exception {
        release("17.0.15+6");
        assertThat(run("vtck", "check", "x").out()).contains("classes-0123-17.0.15+6.jsa -cp");
        Run second = run("vtck", "check", "x");
        assertThat(second.out()).contains("classes-0123-17.0.15+6.jsa -cp");
        assertThat(second.err()).isEmpty();
        assertThat(dumps()).isEqualTo(1);
        assertThat(kept()).containsExactly("build.log", "classes-0123-17.0.15+6.jsa");
    }

    @Test
    void other_jars_get_a_new_archive_and_another_jvm_one_of_its_own() throws Exception {
        release("17.0.15+6");
        run("vtck", "check", "x");
        release("21.0.1+2");
        run("vtck", "check", "x");
        assertThat(kept()).contains("classes-0123-17.0.15+6.jsa", "classes-0123-21.0.1+2.jsa");
        Files.writeString(tree.resolve("reports/target/vtck/jars.sha256"), "4567\n");
        run("vtck", "check", "x");
        assertThat(kept()).containsExactly("build.log", "classes-4567-21.0.1+2.jsa");
    }

    @Test
    void a_long_command_and_a_jvm_without_a_release_file_go_without_an_archive() throws Exception {
        assertThat(run("vtck", "check", "x").out()).doesNotContain("SharedArchiveFile");
        release("17.0.15+6");
        assertThat(run("vtck", "campaign", "x").out()).doesNotContain("SharedArchiveFile");
        assertThat(kept()).containsExactly("build.log");
    }

    @Test
    void a_large_file_is_read_with_the_compiler_and_the_collector_of_long_commands() throws Exception {
        Path large = folder.resolve("large dump.txt");
        Files.write(large, new byte[9 << 20]);
        assertThat(run("vtck", "check", source.toString()).out()).contains("-XX:+UseSerialGC");
        assertThat(run("vtck", "check", "-v", large.toString()).out()).doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void without_arguments_the_command_itself_says_what_there_is() throws Exception {
        Run run = run("vtck");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).doesNotContain("./vtck:", "shift");
        assertThat(run.out()).endsWith("org.vtck.cli.Main\n");
    }

    @Test
    void a_jvm_that_makes_no_archive_is_asked_once_and_nobody_notices() throws Exception {
        executable(folder.resolve("jdk/bin/java"), JAVA_THAT_CANNOT_DUMP);
        release("17.0.15+6");
        run("vtck", "check", "x");
        Run second = run("vtck", "check", "x");
        assertThat(second.status()).isEqualTo(3);
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).doesNotContain("SharedArchiveFile").doesNotContain("no such thing");
        assertThat(dumps()).isEqualTo(1);
    }

    @Test
    void where_nothing_can_be_written_there_is_no_archive_and_nobody_notices() throws Exception {
        run("vtck", "check", "x");
        Files.delete(tree.resolve(".vtck/build.log"));
        Files.delete(tree.resolve(".vtck"));
        Files.writeString(tree.resolve(".vtck"), "a file where the folder would be\n");
        release("17.0.15+6");
        Run run = run("vtck", "check", "x");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain("SharedArchiveFile");
    }

    @Test
    void a_real_jvm_makes_a_real_archive_and_a_broken_or_stale_one_does_not_show() throws Exception {
        run("vtck", "check", "x");
        useThisJvm();
        assertThat(run("vtck", "check", "x")).isEqualTo(new Run(0, "judged x\n", ""));
        String name =
                kept().stream().filter(n -> n.endsWith(".jsa")).findFirst().orElseThrow();
        Path archive = tree.resolve(".vtck").resolve(name);
        byte[] good = Files.readAllBytes(archive);
        assertThat(good).hasSizeGreaterThan(1 << 20);
        for (byte[] broken : List.of(
                Arrays.copyOf(good, 100),
                Arrays.copyOf(good, good.length / 2),
                "garbage\n".repeat(9999).getBytes(UTF_8))) {
            Files.delete(archive);
            Files.write(archive, broken);
            assertThat(run("vtck", "check", "x")).isEqualTo(new Run(0, "judged x\n", ""));
        }
        Files.delete(archive);
        Files.write(archive, good);
        Files.setLastModifiedTime(
                tree.resolve("reports/target/vtck/vtck.jar"),
                FileTime.from(Instant.now().minusSeconds(30)));
        assertThat(run("vtck", "check", "x")).isEqualTo(new Run(0, "judged x\n", ""));
    }

    private record Run(int status, String out, String err) {}

    private Run run(String script, String... arguments) throws Exception {
        Process process = start(script, arguments);
        int status = process.waitFor();
        return new Run(status, text(process, "out"), text(process, "err"));
    }

    /** Starts the script; its output goes to files named after the process, so that none blocks on a full pipe. */
    private Process start(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                "exec \"$@\" >\"../$$.out\" 2>\"../$$.err\"",
                "sh",
                tree.resolve(script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(tree.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
        return builder.start();
    }

    private String text(Process process, String stream) throws IOException {
        return Files.readString(folder.resolve(process.pid() + "." + stream));
    }

    private long builds() throws IOException {
        return Files.readAllLines(tree.resolve("builds")).size();
    }

    private long dumps() throws IOException {
        return Files.readAllLines(tree.resolve("dumps")).size();
    }

    private void release(String version) throws IOException {
        Files.writeString(folder.resolve("jdk/release"), "JAVA_RUNTIME_VERSION=\"" + version + "\"\n");
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(tree.resolve(".vtck"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** From now on the script runs this test's own JVM, on a jar with a small command. */
    private void useThisJvm() throws IOException {
        Path source = folder.resolve("Main.java");
        Files.writeString(source, MAIN);
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        assertThat(compiler.run(null, null, null, "-d", folder.toString(), source.toString()))
                .isZero();
        Path jar = tree.resolve("reports/target/vtck/vtck.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("org/vtck/cli/Main.class"));
            out.write(Files.readAllBytes(folder.resolve("org/vtck/cli/Main.class")));
        }
        jdk = Path.of(System.getProperty("java.home"));
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void touchAll(Instant when) throws IOException {
        try (var files = Files.walk(tree)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(when));
            }
        }
    }
}
