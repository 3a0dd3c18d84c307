package org.vigie.helm;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What Helm makes of the chart and some values: the Kubernetes objects, to be asked by path. */
record RenderedChart(List<Object> objects) {

    static final Path CHART = Path.of("helm");

    /** @throws IllegalStateException with Helm's words, if it doesn't render */
    static RenderedChart of(Path folder, String values) throws IOException {
        Path file = Files.writeString(folder.resolve("values.yaml"), values);
        String rendered = new Helm(CHART)
                .template()
                .withName("tubes")
                .withNamespace("video")
                .withKubeVersion("1.25.0")
                .withValuesFile(file)
                .call();
        List<Object> objects = new ArrayList<>();
        for (Object object : yaml().loadAll(rendered)) {
            if (object != null) {
                objects.add(object);
            }
        }
        return new RenderedChart(objects);
    }

    /** A parser that also refuses keys that are there twice, as Kubernetes does. */
    static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    List<String> kinds() {
        return objects.stream().map(object -> (String) at(object, "kind")).toList();
    }

    /** What is at a path in the object of a kind, such as {@code spec.template.spec.containers.0.image}; null if nothing. */
    Object get(String kind, String path) {
        return at(find(kind).orElseThrow(() -> new AssertionError("no " + kind + " among " + kinds())), path);
    }

    /** The value of an environment variable of the engine; null if it isn't set. */
    Object env(String name) {
        List<?> variables = (List<?>) get("StatefulSet", "spec.template.spec.containers.0.env");
        return variables.stream()
                .filter(variable -> name.equals(at(variable, "name")))
                .map(variable -> at(variable, "value"))
                .findFirst()
                .orElse(null);
    }

    private Optional<Object> find(String kind) {
        return objects.stream()
                .filter(object -> kind.equals(at(object, "kind")))
                .findFirst();
    }

    private static Object at(Object object, String path) {
        Object found = object;
        for (String step : path.split("\\.", -1)) {
            found = found instanceof List<?> list
                    ? list.get(Integer.parseInt(step))
                    : found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }
}
