package org.vigie;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the layout that ARCHITECTURE.md describes: which package may use which, and what stays in one of them. */
class ArchitectureTest {

    private static final String ROOT = "org.vigie";

    /** Of {@code index} and {@code crawl} only what is told by them, see below. */
    private static final Set<String> OF_A_FACE =
            Set.of("catalog", "config", "search", "index", "crawl", "instance", "rules", "fairuse");

    /** What each package may use of ours. The root package, which puts all together, may use everything. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("catalog", Set.of()),
            Map.entry("config", Set.of()),
            Map.entry("instance", Set.of("catalog", "config")),
            Map.entry("rules", Set.of("catalog", "config")),
            Map.entry("peertube", Set.of("catalog", "config")),
            Map.entry("appraisal", Set.of("catalog")),
            Map.entry("fairuse", Set.of("catalog", "config")),
            Map.entry("index", Set.of("catalog", "config", "appraisal")),
            Map.entry("crawl", Set.of("catalog", "config", "instance", "rules", "peertube", "index")),
            Map.entry("search", Set.of("catalog", "config", "rules", "index")),
            Map.entry("media", Set.of("catalog", "config", "index", "peertube")),
            Map.entry(
                    "api", Stream.concat(OF_A_FACE.stream(), Stream.of("media")).collect(Collectors.toSet())),
            Map.entry(
                    "site",
                    Stream.concat(OF_A_FACE.stream(), Stream.of("media", "peertube"))
                            .collect(Collectors.toSet())),
            Map.entry("admin", OF_A_FACE),
            Map.entry("demo", Set.of("catalog", "config")),
            Map.entry("bench", Set.of("catalog", "index", "peertube", "demo")));

    private static final String[] FACES = {ROOT + ".api..", ROOT + ".site..", ROOT + ".admin..", ROOT + ".media.."};

    private static final int MAX_LINES = 300;

    private static final JavaClasses ENGINE = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void everyPackageHasItsPlaceInTheTable() {
        assertThat(MAY_USE.keySet()).containsAll(packages());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatTheTableAllows(String name) {
        String[] allowed = Stream.concat(Stream.of(name), MAY_USE.get(name).stream())
                .map(used -> ROOT + "." + used + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(
                        DescribedPredicate.not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(allowed)))
                .check(ENGINE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void facesKnowOfCrawlingOnlyHowItGoes() {
        noClasses()
                .that()
                .resideInAnyPackage(FACES)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + ".crawl..")
                                .and(
                                        describe(
                                                "tell more than the status",
                                                type -> !type.getName()
                                                        .matches(
                                                                ".*\\.(CrawlStatus|InstanceStatus|CrawlKind|CrawlOrders|InstanceDoctor|InstanceReport)(\\$.*)?"))))
                .allowEmptyShould(facesAreMissing())
                .check(ENGINE);
    }

    @Test
    void theSiteKnowsOfPeerTubeOnlyWhatCanBeWrongWithAHost() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".site..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".peertube..")
                        .and(describe(
                                "are no trouble", type -> !type.getSimpleName().equals("Trouble"))))
                .check(ENGINE);
    }

    @Test
    void facesFindOnlyThroughSearchWhereTheRulesApply() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".api..", ROOT + ".site..", ROOT + ".admin..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + ".index.SearchIndex")
                .allowEmptyShould(facesAreMissing())
                .check(ENGINE);
    }

    @Test
    void luceneIsKnownInItsOwnPackageOnly() {
        assertOnly(resideInAPackage("org.apache.lucene.."), ROOT + ".index.lucene..");
    }

    @Test
    void onlyThePeerTubeClientTheBenchAndTheOperatorsCommandCallOut() {
        DescribedPredicate<JavaClass> clients = resideInAPackage("java.net.http..")
                .or(JavaClass.Predicates.assignableTo(HttpURLConnection.class))
                .or(describe("Vert.x' client", type -> type.getName().startsWith("io.vertx.core.http.HttpClient")));
        assertOnly(clients, ROOT + ".peertube..", ROOT + ".bench..", ROOT + ".admin..");
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "opens a URL",
                        call -> call.getTargetOwner().getName().equals("java.net.URL")
                                && call.getName().startsWith("open")))
                .check(ENGINE);
    }

    @Test
    void restEndpointsAreInTheFacesOnly() {
        assertOnly(resideInAPackage("jakarta.ws.rs.."), FACES);
    }

    @Test
    void anEntityIsUsedInItsOwnPackageOnly() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should(beUsedInTheirOwnPackageOnly())
                .check(ENGINE);
    }

    /** The demo plays other machines, which have clocks of their own. */
    @Test
    void theTimeComesFromAClock() {
        noClasses()
                .that(describe("don't produce the clock", type -> !producesTheClock(type)))
                .and()
                .resideOutsideOfPackage(ROOT + ".demo..")
                .should()
                .callCodeUnitWhere(describe("reads the time of the machine", ArchitectureTest::readsTheTime))
                .check(ENGINE);
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .orShould()
                .beAnnotatedWith("jakarta.persistence.PersistenceContext")
                .check(ENGINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Manager", "Helper", "Util", "Utils", "Impl", "Service"})
    void noClassHasANameThatSaysNothing(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(ENGINE);
    }

    @Test
    void noFileIsLongerThanOneReadsAtOnce() throws IOException {
        List<String> checked = new ArrayList<>();
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            checked.add(file.toString());
            try (Stream<String> lines = Files.lines(file)) {
                long count = lines.count();
                if (count > MAX_LINES) {
                    tooLong.add(file + " has " + count + " lines");
                }
            }
        }
        assertThat(checked).contains("src/test/java/org/vigie/ArchitectureTest.java");
        assertThat(tooLong).isEmpty();
    }

    /** Asserts that only some packages use something; and that they do, since else the rule would guard nothing. */
    private static void assertOnly(DescribedPredicate<JavaClass> used, String... users) {
        noClasses()
                .that()
                .resideOutsideOfPackages(users)
                .should()
                .dependOnClassesThat(used)
                .check(ENGINE);
        JavaClasses there = ENGINE.that(resideInAnyPackage(users));
        if (!there.isEmpty()) {
            assertThat(there)
                    .as("classes of %s that use what %s", String.join(", ", users), used.getDescription())
                    .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(dependency -> used.test(dependency.getTargetClass())));
        }
    }

    private static ArchCondition<JavaClass> beUsedInTheirOwnPackageOnly() {
        return new ArchCondition<>("be used in their own package only") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                for (Dependency use : entity.getDirectDependenciesToSelf()) {
                    boolean inside = use.getOriginClass().getPackage().equals(entity.getPackage());
                    events.add(new SimpleConditionEvent(use, inside, use.getDescription()));
                }
            }
        };
    }

    private static boolean producesTheClock(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith("jakarta.enterprise.inject.Produces")
                        && method.getRawReturnType().isEquivalentTo(Clock.class));
    }

    private static boolean readsTheTime(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        boolean givenAClock = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && !givenAClock;
            case "systemUTC", "systemDefaultZone", "system" -> owner.equals("java.time.Clock");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "<init>" ->
                owner.equals("java.util.Date") && target.getRawParameterTypes().isEmpty();
            default -> false;
        };
    }

    private static boolean facesAreMissing() {
        return ENGINE.that(resideInAnyPackage(FACES)).isEmpty();
    }

    private static Set<String> packages() {
        return ENGINE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .collect(toCollection(TreeSet::new));
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("src", "web")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(java|ts|css|html)"))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
