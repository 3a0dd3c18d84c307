package org.vigie.peer;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One OpenSearch node, alone, until the process is told to end. Arguments: a folder for its data, the port of its HTTP. */
public final class OpenSearchNode {

    private OpenSearchNode() {}

    public static void main(String... arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        String port = arguments[1];
        OpenSearchRunner runner = new OpenSearchRunner();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner)));
        runner.onBuild((number, settings) -> {
                    settings.put("http.port", port);
                    settings.put("network.host", "127.0.0.1");
                    settings.put("discovery.type", "single-node");
                    settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
                })
                .build(OpenSearchRunner.newConfigs()
                        .clusterName("peer")
                        .basePath(folder.toString())
                        .numOfNode(1)
                        .useLogger());
        new CountDownLatch(1).await();
    }

    private static void close(OpenSearchRunner runner) {
        try {
            runner.close();
        } catch (Exception failed) {
            System.err.println(failed);
        }
    }
}
