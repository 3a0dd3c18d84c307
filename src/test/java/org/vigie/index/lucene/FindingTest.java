package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.catalog.Samples.actor;
import static org.vigie.catalog.Samples.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Samples;
import org.vigie.index.SearchIndex;

/** Relevance as tables: what is typed, what must come first, and why; by script and phenomenon. */
class FindingTest {

    private static final Host HOST = Host.of("vlog.example");

    /** Name, tags (by commas), description; all of one channel per host part, so that only words decide. */
    private static final String[][] VIDEOS = {
        {"Mending a kite after the storm", "sewing", "Ripstop, thread and patience."},
        {"Kites over the dunes", "wind", "An afternoon with forty of them."},
        {"The kitchen of a lighthouse", "cooking", "Soup for the keeper."},
        {"Rainwater tank from a barrel", "garden", "Fits under any gutter."},
        {"Growing oyster mushrooms indoors", "fungi", "In buckets of straw."},
        {"Why the owls left", "birds", "A barn and its neighbours."},
        {"Sourdough without a scale", "bread", "Two spoons and a cup."},
        {"A beehive in winter", "bees", "How colonies keep warm."},
        {"Learn C in an evening", "c", "Pointers and all."},
        {"C++ templates from scratch", "c++", "With many examples."},
        {"C# for the impatient", "c#", "A tour."},
        {".NET on a small board", "dotnet", "It boots."},
        {"A net for catching moths", "insects", "Gauze and wire."},
        {"Streaming with H.264 and friends", "codec", "Bits and bitrates."},
        {"Node.js behind a proxy", "javascript", "Headers matter."},
        {"What GPT-4 can't do", "ai", "A list."},
        {"Peer-to-peer radio", "mesh", "No station needed."},
        {"Linux Mint on an old laptop", "linux", "It runs again."},
        {"Crème brûlée au chalumeau", "dessert", "Une croûte fine."},
        {"L'eau de la fontaine", "source", "Un village et sa source."},
        {"Réparer les volets anciens", "bois", "Avec des chevilles."},
        {"Les chevaux du marais", "animaux", "Ils vivent dehors toute l'année."},
        {"Fahrradreparatur am Wegesrand", "werkzeug", "Flicken und weiter."},
        {"Mein altes Fahrrad", "rad", "Es rollt."},
        {"Das Fahrrad der Tante", "rad", "Mit Korb."},
        {"Reparatur der Orgel", "orgel", "Pfeife für Pfeife."},
        {"Reparatur einer Leiter", "holz", "Sprosse für Sprosse."},
        {"Die Mühlen am Bach", "wasser", "Drei laufen noch."},
        {"Straßenmusik im Regen", "musik", "Ein Akkordeon und ein Schirm."},
        {"Zahradničení na balkóně", "květiny", "Rajčata v truhlíku."},
        {"Jak opravit střechu", "dům", "Tašky a latě."},
        {"Пчёлы зимой", "пасека", "Как они греются."},
        {"Ремонт старых часов", "часы", "Пружина и маятник."},
        {"П'ять порад садівнику", "сад", "Коротко і ясно."},
        {"Πώς φτιάχνω ψωμί", "κουζίνα", "Χωρίς ζυγαριά."},
        {"İğne oyası nasıl yapılır", "elişi", "Başlangıç için."},
        {"Kaşık oymak", "ahşap", "Bir bıçak yeter."},
        {"كيف أزرع الطماطم", "حديقة", "في أصيص على الشرفة."},
        {"أغاني البحر القديمة", "موسيقى", "يرويها الصيادون."},
        {"چگونه کتاب‌خانه بسازیم", "نجاری", "با چوب گردو."},
        {"שירים של צה״ל", "מוזיקה", "הקלטות ישנות."},
        {"अचार बनाने की विधि", "रसोई", "दादी का नुस्खा।"},
        {"東京の電車を眺める", "鉄道", "朝から晩まで。"},
        {"京都の庭園めぐり", "旅行", "苔と石。"},
        {"サーバーの冷却を考える", "技術", "静かなファン。"},
        {"ヴァイオリンの手入れ", "楽器", "弓と松脂。"},
        {"パンを焼く朝", "料理", "小麦の香り。"},
        {"バンで暮らす", "旅", "北から南へ。"},
        {"電腦維修入門", "電腦", "從螺絲開始。"},
        {"学习书法的第一步", "书法", "握笔与呼吸。"},
        {"김치 담그는 법", "요리", "할머니의 비법."},
        {"자전거로 제주도를 달리다", "여행", "사흘 동안."},
        {"วิธีหุงข้าวให้นุ่ม", "ครัว", "ใช้น้ำน้อย"},
        {"ข่าวเช้าวันนี้", "สื่อ", "สรุปสั้นๆ"},
        {"Cách trồng rau trên sân thượng", "vườn", "Đất và nắng."},
        {"Tallinna vanad uksed", "ajalugu", "Igal on oma lugu."},
        {"Lassú tűzön: gulyás", "konyha", "Bogrács és türelem."},
        {"Pierogi z kapustą", "kuchnia", "Przepis babci."},
        {"Naprawa roweru krok po kroku", "rower", "Łańcuch i hamulce."},
        {"Como consertar uma rede", "pesca", "Nós e agulhas."},
        {"La receta de las empanadas", "cocina", "Masa y relleno."},
        {"Zeppelin", "airship", "Long and silver."},
        {"Zeppelin models of paper", "airship", "Glue and scissors."},
        {"Zeppelin and airship museum tour", "airship,zeppelin", "Zeppelin, zeppelin and zeppelin."},
    };

    @TempDir
    private static Path data;

    private static SearchIndex index;

    @BeforeAll
    static void fill() {
        index = LuceneIndexes.open(data);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < VIDEOS.length; i++) {
            items.add(video(VIDEOS[i][0])
                    .tags(VIDEOS[i][1].split(","))
                    .description(VIDEOS[i][2])
                    .language(null)
                    .on(HOST)
                    .channel(actor("c" + i, "Channel " + i, HOST))
                    .account(actor("a" + i, "Somebody", HOST))
                    .build());
        }
        items.add(video("Spring tides")
                .channel(actor("cockle_lab", "The Cockle Laboratory", HOST))
                .build());
        items.add(Samples.channel(HOST, "cockle_lab", "The Cockle Laboratory", "Shells."));
        items.add(Samples.channel(
                HOST, "cockle_fans", "Friends of The Cockle Laboratory and of others", "Cockle laboratory!"));
        items.add(Samples.channel(HOST, "tides", "Tides", "The cockle laboratory is our neighbour."));
        items.add(Samples.playlist(HOST, "Evenings by the lamp", "Stories."));
        items.add(Samples.playlist(HOST, "Lamp repair for long evenings", "Evenings by the lamp are better with one."));
        // Enough of others, so that a word's rarity means something.
        IntStream.range(0, 60)
                .mapToObj(i ->
                        video("Nothing much " + i).description("Just a clip.").build())
                .forEach(items::add);
        index.put(items);
        index.settle();
    }

    @AfterAll
    static void close() throws Exception {
        ((AutoCloseable) index).close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kite | Mending a kite after the storm | as typed before another form",
                "kites | Kites over the dunes | as typed before another form",
                "mend kites | Mending a kite after the storm | two other forms",
                "owl | Why the owls left | plural",
                "growing mushroom | Growing oyster mushrooms indoors | singular",
                "how do i grow oyster mushrooms | Growing oyster mushrooms indoors | a question",
                "rain water tank | Rainwater tank from a barrel | written apart",
                "linuxmint | Linux Mint on an old laptop | written together",
                "bee hive | A beehive in winter | written apart",
                "peer to peer radio | Peer-to-peer radio | without hyphens",
                "peertopeer | Peer-to-peer radio | in one",
                "sourdogh | Sourdough without a scale | a letter left out",
                "sourduogh | Sourdough without a scale | letters turned",
                "mushroms | Growing oyster mushrooms indoors | a letter left out",
                "lightho | The kitchen of a lighthouse | cut",
                "bread somebody sourdough | Sourdough without a scale | words spread over fields",
                "c++ | C++ templates from scratch | a sign makes it another language",
                "C# | C# for the impatient | a sign makes it another language",
                ".net | .NET on a small board | a dot makes it another word",
                "learn c | Learn C in an evening | a letter is a word",
                "h264 | Streaming with H.264 and friends | without the dot",
                "h.264 | Streaming with H.264 and friends | with the dot",
                "nodejs | Node.js behind a proxy | without the dot",
                "gpt4 | What GPT-4 can't do | without the hyphen",
                "gpt 4 | What GPT-4 can't do | apart",
                "creme brulee | Crème brûlée au chalumeau | without accents",
                "CRÈME BRÛLÉE | Crème brûlée au chalumeau | capitals",
                "eau fontaine | L'eau de la fontaine | elision",
                "volet ancien | Réparer les volets anciens | singular",
                "cheval | Les chevaux du marais | irregular plural",
                "Reparatur Fahrrad | Fahrradreparatur am Wegesrand | parts of a compound",
                "Mühle | Die Mühlen am Bach | singular",
                "muhlen bach | Die Mühlen am Bach | without umlaut",
                "strassenmusik | Straßenmusik im Regen | sharp s",
                "zahradniceni | Zahradničení na balkóně | without hooks",
                "oprava střechy | Jak opravit střechu | case",
                "пчелы | Пчёлы зимой | yo",
                "починить часы ремонт | Ремонт старых часов | case, and one word more",
                "пять порад | П'ять порад садівнику | no apostrophe",
                "π'ψωμι | Πώς φτιάχνω ψωμί | without accent",
                "ΨΩΜΙ | Πώς φτιάχνω ψωμί | capitals",
                "igne oyasi | İğne oyası nasıl yapılır | without Turkish letters",
                "kasik oymak | Kaşık oymak | without Turkish letters",
                "ازرع الطماطم | كيف أزرع الطماطم | without hamza",
                "اغاني البحر | أغاني البحر القديمة | without hamza",
                "کتابخانه | چگونه کتاب‌خانه بسازیم | without the joiner",
                "كتاب خانه | چگونه کتاب‌خانه بسازیم | Arabic kaf, and a space",
                "צהל | שירים של צה״ל | without gershayim",
                "अचार विधि | अचार बनाने की विधि | two of its words",
                "电车 | 東京の電車を眺める | simplified for traditional",
                "京都 | 京都の庭園めぐり | not Tokyo, though that has both characters nearby",
                "東京 電車 | 東京の電車を眺める | two words",
                "サーバ 冷却 | サーバーの冷却を考える | without the long vowel",
                "バイオリン | ヴァイオリンの手入れ | b for v",
                "ﾊﾞｲｵﾘﾝ | ヴァイオリンの手入れ | half width",
                "パン | パンを焼く朝 | bread, not van",
                "バン | バンで暮らす | van, not bread",
                "电脑维修 | 電腦維修入門 | simplified for traditional",
                "學習書法 | 学习书法的第一步 | traditional for simplified",
                "김치 | 김치 담그는 법 | a word",
                "자전거 | 자전거로 제주도를 달리다 | without its particle",
                "제주도 여행 | 자전거로 제주도를 달리다 | name and tag",
                "ข้าว | วิธีหุงข้าวให้นุ่ม | rice, not news",
                "ข่าว | ข่าวเช้าวันนี้ | news, not rice",
                "trong rau | Cách trồng rau trên sân thượng | without tones",
                "gulyas | Lassú tűzön: gulyás | without accent",
                "pierogi kapusta | Pierogi z kapustą | case",
                "naprawa rower | Naprawa roweru krok po kroku | case",
                "empanada | La receta de las empanadas | singular",
                "zeppelin | Zeppelin | just this before more of it",
                "zeppelin paper models | Zeppelin models of paper | all words before one often",
                "ｋｉｔｅ | Mending a kite after the storm | full width",
                "\u200Fkite\u200B | Mending a kite after the storm | what nobody sees",
            })
    void theFirstIsWhatIsMeant(String typed, String first, String why) {
        List<String> found = names(Queries.videos(typed));
        assertThat(found).as("%s: %s", typed, why).isNotEmpty();
        assertThat(found.getFirst()).as("%s (%s), before %s", typed, why, found).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"xyzzyplugh", "quux frobnicate", "0x5f3759df", "пыщь", "犇羴鱻", "ก็ฬฦ"})
    void whatIsNowhereIsNotFound(String typed) {
        assertThat(names(Queries.videos(typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Cockle Laboratory | The Cockle Laboratory",
                "cockle laboratory | The Cockle Laboratory",
                "cockle_lab | The Cockle Laboratory",
                "the cockle laboratery | The Cockle Laboratory",
                "tides | Tides",
            })
    void aChannelIsFirstByItsExactNameOrHandle(String typed, String first) {
        assertThat(names(Queries.channels(typed)).getFirst()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evenings by the lamp | Evenings by the lamp",
                "lamp repair | Lamp repair for long evenings",
            })
    void aPlaylistIsFirstByItsName(String typed, String first) {
        assertThat(names(Queries.playlists(typed)).getFirst()).isEqualTo(first);
    }

    @Test
    void kindsAreNeverMixed() {
        assertThat(names(Queries.videos("lamp"))).isEmpty();
        assertThat(names(Queries.playlists("kite"))).isEmpty();
    }

    private static List<String> names(Queries.Builder query) {
        return index.search(query.build()).page().stream()
                .map(hit -> Samples.name(hit.item()))
                .toList();
    }
}
