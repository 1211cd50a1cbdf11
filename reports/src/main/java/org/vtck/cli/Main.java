package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.reports.console.Paint;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point of the {@code vtck} command. */
@Command(
        name = "vtck",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Judges virtio PCI capabilities clause by clause.",
        footerHeading = "%nExit status:%n",
        footer = {
            "  0    at least one MUST was PASS and none FAIL",
            "  1    some MUST or MUST NOT fails, a source has errors, or a proof fails",
            "  2    unusable arguments or input",
            "  3    nothing could be judged, or the run is incomplete",
            "  70   a defect of vtck",
            "  130  interrupted"
        })
public final class Main implements Runnable {
    /** All commands, in the order of the help. */
    private static final List<Class<?>> COMMANDS = List.of(
            CampaignCommand.class,
            CheckCommand.class,
            CompareCommand.class,
            DecodeCommand.class,
            EmulateCommand.class,
            FaultsCommand.class,
            GenerateCommand.class,
            NightlyCommand.class,
            PairCommand.class,
            ProbeCommand.class,
            ReportCommand.class,
            SpecCommand.class);

    /** How long an interrupted command may take to hand over what it has judged, seconds. */
    private static final int GRACE = 5;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A command without a process around it: it reads nothing and prints nowhere. */
    public Main() {
        this(Surroundings.plain(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
                Engine.standard()));
    }

    Main(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Runs the command and exits with its status. */
    public static void main(String[] args) {
        AtomicBoolean interrupted = new AtomicBoolean();
        CountDownLatch finished = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(interrupted, finished)));
        PrintStream progress =
                Terminal.isThere() ? System.err : new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        Paint paint = Terminal.paint(System.getenv());
        Surroundings around = new Surroundings(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                System.err,
                progress,
                paint,
                interrupted::get,
                Clock.systemUTC(),
                Engine.standard());
        int status = run(args, around);
        finished.countDown();
        System.exit(status);
    }

    /** After Ctrl-C the machine waits for this to end: the command sees the flag and hands over what it has. */
    private static void stop(AtomicBoolean interrupted, CountDownLatch finished) {
        interrupted.set(true);
        try {
            boolean inTime = finished.await(GRACE, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("vtck: interrupted; nothing was written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs a command and gives back its exit status; never throws and never exits. */
    public static int run(String[] args, InputStream in, OutputStream out, PrintStream err) {
        return run(args, Surroundings.plain(in, out, err, Engine.standard()));
    }

    static int run(String[] args, Surroundings around) {
        Complaints complaints = new Complaints(around);
        try {
            PrintWriter out = new PrintWriter(new OutputStreamWriter(around.out(), UTF_8), true);
            int status = line(new Main(around), args)
                    .setOut(out)
                    .setErr(new PrintWriter(around.err(), true, UTF_8))
                    .setUsageHelpWidth(80)
                    .setColorScheme(
                            CommandLine.Help.defaultColorScheme(around.paint() == Paint.ANSI ? Ansi.ON : Ansi.OFF))
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setParameterExceptionHandler(complaints)
                    .setExecutionExceptionHandler(complaints)
                    .execute(args);
            out.flush();
            return status;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return complaints.about(e);
        }
    }

    /** The command line with all commands. */
    public static CommandLine line() {
        return line(new Main(), new String[0]);
    }

    /** Only the command that is named is looked at: to look at all takes longer than many a command. */
    private static CommandLine line(Main main, String[] args) {
        CommandLine line = new CommandLine(main);
        List<Class<?>> named = COMMANDS.stream()
                .filter(c -> args.length > 0 && c.getSimpleName().equalsIgnoreCase(args[0] + "Command"))
                .toList();
        for (Class<?> command : named.isEmpty() ? COMMANDS : named) {
            line.addSubcommand(command);
        }
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "expected a command: one of "
                        + String.join(", ", spec.subcommands().keySet()) + " (`vtck --help`)");
    }

    /** The exit status when all is well, for commands without a verdict. */
    static int good() {
        return ExitStatus.GOOD.code();
    }
}
