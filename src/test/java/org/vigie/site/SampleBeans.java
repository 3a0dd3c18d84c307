package org.vigie.site;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.crawl.CrawlKind;
import org.vigie.crawl.CrawlStatus;
import org.vigie.crawl.InstanceStatus;
import org.vigie.crawl.InstanceStatus.Found;
import org.vigie.index.Filter;
import org.vigie.index.Hits;
import org.vigie.index.SearchIndex;
import org.vigie.index.SearchOverdue;
import org.vigie.instance.HostListStatus;
import org.vigie.instance.HostLists;
import org.vigie.media.ItemsOnly;
import org.vigie.media.PictureSources;
import org.vigie.media.PicturesOnly;
import org.vigie.media.Samples;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Origin;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.PictureBytes;
import org.vigie.rules.Rule;
import org.vigie.rules.RuleBook;
import org.vigie.search.Search;
import org.vigie.search.SearchRequest;

/** What the pages of the tests show, instead of a crawl. */
@Alternative
@Singleton
public class SampleBeans {

    static final String HOSTILE = "<script>alert('x')</script>";

    private static final Video.Sensitivity SENSITIVE = new Video.Sensitivity(true, 1, "Shows a fight");

    private final List<Item> items = Stream.concat(
                    Stream.of(
                            Samples.video(1, "Repairing a bicycle", "**Brakes** and [gears](https://x.example)", "en"),
                            Samples.video(2, HOSTILE, HOSTILE + " & \"quotes\"", "en"),
                            Samples.video(3, "إصلاح الدراجة", "وصف قصير", "ar"),
                            Samples.video(4, "自転車の修理", null, "ja"),
                            Samples.video(5, "Réparer un vélo", "Avec soin", "fr"),
                            Samples.without(Samples.video(6, "Live now", null, null), true, Video.Sensitivity.NONE),
                            Samples.without(Samples.video(7, "Boxing", null, "en"), false, SENSITIVE),
                            Samples.channel("ada", "Ada", HOSTILE, "javascript:alert(1)"),
                            Samples.playlist(50, "Bicycles")),
                    IntStream.range(100, 145)
                            .mapToObj(number -> Samples.video(number, "Episode " + number, null, "eo")))
            .map(Item.class::cast)
            .toList();

    @Produces
    @Singleton
    Search search() {
        return request -> {
            if (request.text().equals("break")) {
                throw new IllegalStateException("the secret of the engine");
            }
            if (request.text().equals("overdue")) {
                throw new SearchOverdue();
            }
            if (request.text().startsWith(FindingSamples.WORD)) {
                return FindingSamples.answer(request);
            }
            List<Hits.Hit> hits = items.stream()
                    .filter(item -> matches(item, request))
                    .map(item -> Hits.Hit.of(item, 1))
                    .toList();
            return Hits.of(
                    hits.size(),
                    hits.stream().skip(request.start()).limit(request.count()).toList());
        };
    }

    private static boolean matches(Item item, SearchRequest request) {
        boolean text = switch (item) {
            case Video video -> video.text().name().contains(request.text()) && fits(video, request.filter());
            case Channel channel -> channel.actor().displayName().contains(request.text());
            case Playlist playlist -> playlist.displayName().contains(request.text());
        };
        return item.id().kind() == request.kind()
                && text
                && (request.filter().hosts().isEmpty()
                        || request.filter().hosts().contains(item.host()));
    }

    private static boolean fits(Video video, Filter filter) {
        String language = String.valueOf(video.labels().language().id());
        return (filter.languages().isEmpty() || filter.languages().contains(language))
                && filter.sensitivity()
                        .sensitive()
                        .map(wish -> wish == video.sensitivity().sensitive())
                        .orElse(true);
    }

    @Produces
    @Singleton
    SearchIndex index() {
        return new ItemsOnly(items);
    }

    @Produces
    @Singleton
    PeerTube peerTube() {
        return new PicturesOnly(picture -> picture.path().startsWith("/small")
                ? new Answer.Found<>(new PictureBytes("image/png", new byte[] {1, 2, 3}))
                : new Answer.Absent<>(404, "gone"));
    }

    @Produces
    @Singleton
    PictureSources sources() {
        return item -> Optional.of(Origin.of(item.host()));
    }

    @Produces
    @Singleton
    CrawlStatus crawls() {
        List<InstanceStatus> instances = List.of(
                status(Samples.HOST, InstanceStatus.State.UP, null),
                status(Host.of("broken.example"), InstanceStatus.State.FAILING, "It answered <b>HTML</b>."));
        return new CrawlStatus() {
            @Override
            public List<InstanceStatus> instances() {
                return instances;
            }

            @Override
            public Set<Host> hidden() {
                return Set.of();
            }

            @Override
            public Optional<InstanceStatus> instance(Host host) {
                return instances.stream()
                        .filter(instance -> instance.host().equals(host))
                        .findFirst();
            }
        };
    }

    private static InstanceStatus status(Host host, InstanceStatus.State state, String error) {
        boolean up = error == null;
        return new InstanceStatus(
                host,
                state,
                up ? "Tube" : null,
                up ? "8.2.1" : null,
                "instances.yaml",
                new Found(up ? 50 : 0, up ? 48 : 0),
                new Found(0, 0),
                new Found(0, 0),
                up ? Samples.NOW.minusSeconds(7200) : null,
                null,
                error,
                InstanceStatus.Health.GOOD,
                up
                        ? Optional.of(new InstanceStatus.Progress(
                                CrawlKind.FULL, Instant.EPOCH, 10, 40, Duration.ofMinutes(3)))
                        : Optional.empty());
    }

    @Produces
    @Singleton
    HostLists lists() {
        String list = "https://lists.example/hosts";
        return new HostLists() {
            @Override
            public List<HostListStatus> statuses() {
                return List.of(new HostListStatus(list, Samples.NOW.minusSeconds(60), 1200, null));
            }

            @Override
            public List<Naming> naming(Host host) {
                return List.of(
                        new Naming(list, Samples.NOW.minusSeconds(60)),
                        new Naming("https://other.example/hosts", Samples.NOW.minusSeconds(3 * 86_400)));
            }
        };
    }

    @Produces
    @Singleton
    RuleBook rules() {
        return new RuleBook(List.of(
                new Rule(Rule.Action.EXCLUDE, Rule.Target.HOST, "spam.example", "Nothing but <i>advertisements</i>")));
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    }
}
