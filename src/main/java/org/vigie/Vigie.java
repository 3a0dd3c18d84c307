package org.vigie;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vigie.admin.CrawlCommand;
import org.vigie.admin.CrawlOptions;
import org.vigie.admin.ManagementAddress;
import org.vigie.config.ConfigException;
import org.vigie.demo.DemoFederation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * The engine as a program. Whatever can be wrong with the operator's files and folders is said before anything is started,
 * so that a mistake costs neither data nor an open port.
 */
@QuarkusMain
@Command(
        name = "./vigie",
        description = {
            "",
            "Vigie, a search engine for federated video. Without a command it runs the engine;",
            "./vigie help COMMAND tells what a command takes.",
            ""
        },
        footer = {
            "",
            "Settings are those of Quarkus: ./vigie run -Dquarkus.http.port=9090, or QUARKUS_HTTP_PORT=9090 ./vigie run."
        },
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Vigie.Version.class)
public class Vigie implements Callable<Integer> {

    private static final int RIGHT = 0;
    private static final int WRONG = CommandLine.ExitCode.USAGE;
    private static final int WIDTH = 120;

    public static void main(String... args) {
        System.exit(isRunAlone(args) ? runAlone() : commandLine(args).execute(args));
    }

    /** A run without options needs nothing read, and reading what all commands take costs a tenth of a start. */
    private static boolean isRunAlone(String... args) {
        return args.length == 1 && args[0].equals("run");
    }

    private static int runAlone() {
        try {
            return new Vigie().call();
        } catch (Exception failed) {
            Optional<String> sentence = sentence(failed);
            sentence.ifPresentOrElse(System.err::println, failed::printStackTrace);
            return sentence.isPresent() ? WRONG : CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** Whoever runs the engine doesn't wait until all that the benches take has been read. */
    static CommandLine commandLine(String... args) {
        CommandLine command = new CommandLine(new Vigie());
        if (args.length > 0 && !command.getSubcommands().containsKey(args[0])) {
            command.addSubcommand(new Benches()).addSubcommand(new HelpCommand());
        }
        return command.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH)
                .setExecutionExceptionHandler(Vigie::explain);
    }

    /** What the operator can put right is said in a sentence, all else with where it happened. */
    private static int explain(Exception failed, CommandLine command, ParseResult asked) throws Exception {
        command.getErr().println(sentence(failed).orElseThrow(() -> failed));
        return WRONG;
    }

    private static Optional<String> sentence(Exception failed) {
        boolean known = failed instanceof ConfigException
                || failed instanceof DataFolder.Unusable
                || failed instanceof Ports.Unusable;
        return known ? Optional.of(failed.getMessage()) : Optional.empty();
    }

    @Override
    public Integer call() throws DataFolder.Unusable, Ports.Unusable {
        run();
        return RIGHT;
    }

    @Command(description = "The engine, with instances.yaml and indexer-config/.")
    void run() throws DataFolder.Unusable, Ports.Unusable {
        Settings settings = Settings.read();
        Configuration.Files files = Configuration.read(settings.instances(), settings.config());
        Launch.hold(settings.data());
        Launch.openly(settings, files);
    }

    /** The same engine with data of its own, told of a federation of invented instances that this process serves. */
    @Command(
            description =
                    "An engine with an invented federation beside it, to look around. It needs no network, and keeps its data apart.")
    void demo() throws DataFolder.Unusable, Ports.Unusable, IOException {
        Settings settings = Settings.read();
        Path data = settings.data().resolve("demo");
        Launch.hold(data);
        Path instances = data.resolve("instances.yaml");
        DemoFederation federation = DemoFederation.start();
        federation.writeInstancesFile(instances);
        System.out.println(federation.instances().size() + " invented instances are up; the engine follows.");
        Settings demo = new Settings(instances, settings.config(), data);
        Launch.besideAnother();
        Launch.openly(demo, Configuration.read(demo.instances(), demo.config()));
    }

    @Command(description = "Reads instances.yaml and indexer-config/ and tells every mistake, with file, line and key.")
    void check() {
        Settings settings = Settings.read();
        Configuration.Files files = Configuration.read(settings.instances(), settings.config());
        System.out.println(settings.instances() + " and " + settings.config() + " are fine: " + files.summary());
    }

    @Command(
            description = "Asks the engine that runs with the same settings to visit hosts now.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:All is well.",
                "1:A host is unknown or excluded, or (with --wait) a visit failed.",
                "2:The engine can't be asked."
            })
    int crawl(@Mixin CrawlOptions.Line line) {
        ManagementAddress engine = new ManagementAddress(Settings.read().data());
        return new CrawlCommand(engine, System.out, new Time().clock()).run(line.options());
    }

    /** As the build wrote it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Vigie " + Vigie.class.getPackage().getImplementationVersion()};
        }
    }
}
