package org.vigie.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.vigie.api.Tagged.Asked;
import org.vigie.catalog.ItemKind;
import org.vigie.search.SearchRequest;

/** Videos, channels and playlists for one question, as one request. */
@Singleton
final class MultiSearch {

    private final SearchAnswers answers;
    private final Tagged tagged;

    @Inject
    MultiSearch(SearchAnswers answers, Tagged tagged) {
        this.answers = answers;
        this.tagged = tagged;
    }

    /** Each as a search for that kind alone would answer. */
    record Everything(Results videos, Results videoChannels, Results videoPlaylists) implements JsonBytes.Written {

        @Override
        public void write(JsonBytes out) {
            out.beginObject();
            out.key(Key.VIDEOS);
            videos.write(out);
            out.key(Key.VIDEO_CHANNELS);
            videoChannels.write(out);
            out.key(Key.VIDEO_PLAYLISTS);
            videoPlaylists.write(out);
            out.endObject();
        }
    }

    Response answer(Parameters parameters, Asked asked) {
        ParameterReader reader = new ParameterReader(parameters);
        int videos = reader.number("videosCount", -1, SearchRequest.MAX_COUNT);
        int channels = reader.number("videoChannelsCount", -1, SearchRequest.MAX_COUNT);
        int playlists = reader.number("videoPlaylistsCount", -1, SearchRequest.MAX_COUNT);
        reader.throwIfWrong();
        SearchRequest forVideos = read(ItemKind.VIDEO, parameters, videos);
        SearchRequest forChannels = read(ItemKind.CHANNEL, parameters, channels);
        SearchRequest forPlaylists = read(ItemKind.PLAYLIST, parameters, playlists);
        return tagged.ofIndex(
                asked,
                "all\0" + answers.question(forVideos, parameters),
                () -> new Everything(
                        answers.answer(forVideos, parameters),
                        answers.answer(forChannels, parameters),
                        answers.answer(forPlaylists, parameters)));
    }

    /** @param count of this kind alone; negative for as many as of the others */
    private static SearchRequest read(ItemKind kind, Parameters parameters, int count) {
        SearchRequest request = SearchParameters.read(kind, parameters);
        return count < 0 ? request : request.count(count);
    }
}
