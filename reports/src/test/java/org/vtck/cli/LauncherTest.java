package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
            """;
    private static final String BAD_BUILD = """
            #!/bin/sh
            echo '[ERROR] Model.java:[3,1] a semicolon is missing'
            exit 1
            """;
    private static final String JAVA = """
            #!/bin/sh
            echo "$@"
            exit 3
            """;

    @TempDir
    Path folder;

    private Path tree;
    private Path source;

    @BeforeEach
    void plant_a_tree() throws IOException {
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
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
        return builder.start();
    }

    private String text(Process process, String stream) throws IOException {
        return Files.readString(folder.resolve(process.pid() + "." + stream));
    }

    private long builds() throws IOException {
        return Files.readAllLines(tree.resolve("builds")).size();
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
