package org.vigie;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.config.Mistakes;
import org.vigie.config.WatchedFile;
import org.vigie.config.YamlFile;
import org.vigie.crawl.CrawlConfig;
import org.vigie.fairuse.Limits;
import org.vigie.fairuse.LimitsFile;
import org.vigie.fairuse.LimitsSource;
import org.vigie.index.Ranking;
import org.vigie.instance.InstancesFile;
import org.vigie.peertube.Network;
import org.vigie.rules.Rule;
import org.vigie.rules.RuleBook;
import org.vigie.rules.RulesFile;
import org.vigie.search.RankingFile;
import org.vigie.search.RankingSource;

/**
 * Everything the operator wrote, read at start and handed to whoever needs it. A change takes effect with the
 * next start, but for the weights of the ranking, which are tried out, and the limits of clients: theirs within seconds.
 */
@Singleton
class Configuration {

    private static final String RANKING = "ranking.yaml";
    private static final String LIMITS = "limits.yaml";

    private final Files files;
    private final Path folder;

    /** What the files say. */
    record Files(InstancesFile instances, List<Rule> rules, CrawlConfig crawl, Ranking ranking, Limits limits) {

        /** The rules of both files: to exclude a host under {@code exclude} is a rule like any other. */
        RuleBook ruleBook() {
            List<Rule> all = new ArrayList<>();
            instances.exclude().stream()
                    .map(out -> new Rule(
                            Rule.Action.EXCLUDE, Rule.Target.HOST, out.host().name(), out.reason()))
                    .forEach(all::add);
            all.addAll(rules);
            return new RuleBook(all);
        }

        String summary() {
            return count(instances.lists().size(), "list") + ", "
                    + count(instances.instances().size(), "instance") + ", "
                    + count(ruleBook().rules().size(), "rule");
        }

        private static String count(int number, String noun) {
            return number + " " + noun + (number == 1 ? "" : "s");
        }
    }

    @Inject
    Configuration(
            @ConfigProperty(name = "vigie.instances") Path instances,
            @ConfigProperty(name = "vigie.config") Path folder) {
        this(read(instances, folder), folder);
    }

    private Configuration(Files files, Path folder) {
        this.files = files;
        this.folder = folder;
    }

    /** @throws org.vigie.config.ConfigException with the mistakes of all files */
    static Files read(Path instancesFile, Path folder) {
        Mistakes mistakes = new Mistakes();
        Optional<InstancesFile> instances = YamlFile.read(instancesFile, mistakes, InstancesFile::read);
        Optional<List<Rule>> rules = YamlFile.read(folder.resolve("rules.yaml"), mistakes, RulesFile::read);
        Optional<CrawlConfig> crawl = YamlFile.read(folder.resolve("crawl.yaml"), mistakes, CrawlConfig::read);
        Optional<Ranking> ranking = YamlFile.read(folder.resolve(RANKING), mistakes, RankingFile::read);
        Optional<Limits> limits = YamlFile.readIfThere(folder.resolve(LIMITS), mistakes, LimitsFile::read);
        mistakes.throwIfAny();
        return new Files(
                instances.orElseThrow(),
                rules.orElseThrow(),
                crawl.orElseThrow(),
                ranking.orElseThrow(),
                limits.orElseThrow());
    }

    @Produces
    @Singleton
    InstancesFile instances() {
        return files.instances();
    }

    @Produces
    @Singleton
    RuleBook ruleBook() {
        return files.ruleBook();
    }

    @Produces
    @Singleton
    CrawlConfig crawl() {
        return files.crawl();
    }

    @Produces
    @Singleton
    Network network() {
        return files.crawl().network();
    }

    @Produces
    @Singleton
    LimitsSource limits(Clock clock) {
        return new WatchedFile<>(folder.resolve(LIMITS), LimitsFile::read, files.limits(), clock)::current;
    }

    @Produces
    @Singleton
    RankingSource ranking(Clock clock) {
        return new WatchedFile<>(folder.resolve(RANKING), RankingFile::read, files.ranking(), clock)::current;
    }
}
