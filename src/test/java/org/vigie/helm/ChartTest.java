package org.vigie.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

    private static final String POD = "spec.template.spec.";
    private static final String ENGINE = POD + "containers.0.";

    @TempDir
    Path folder;

    @Test
    void lintFindsNothingEvenWhenStrict() {
        LintResult result = new Helm(RenderedChart.CHART).lint().strict().call();
        assertThat(result.getMessages()).noneMatch(message -> message.contains("[ERROR]"));
        assertThat(result.isFailed()).isFalse();
    }

    @Test
    void theChartIsOfTheVersionThatIsBuilt() throws IOException {
        Map<String, Object> chart =
                RenderedChart.yaml().load(Files.readString(RenderedChart.CHART.resolve("Chart.yaml")));
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>vigie</artifactId>\n  <version>" + chart.get("appVersion") + "</version>");
    }

    @Test
    void byDefaultThereIsOneEngineWithAVolumeAndNoWayInFromOutside() throws IOException {
        RenderedChart chart = RenderedChart.of(folder, "");
        assertThat(chart.kinds()).containsExactlyInAnyOrder("Service", "StatefulSet");
        assertThat(chart.get("StatefulSet", "spec.replicas")).isEqualTo(1);
        assertThat(chart.get("StatefulSet", "spec.volumeClaimTemplates.0.spec.resources.requests.storage"))
                .isEqualTo("10Gi");
        assertThat(chart.get("StatefulSet", ENGINE + "image")).isEqualTo("vigie:0.1.0");
        assertThat(chart.get("Service", "spec.type")).isEqualTo("ClusterIP");
        assertThat(chart.get("Service", "spec.selector"))
                .isEqualTo(chart.get("StatefulSet", "spec.selector.matchLabels"));
        assertThat(((Map<?, ?>) chart.get("StatefulSet", "spec.template.metadata.annotations")).keySet())
                .isEqualTo(Set.of("vigie/files"));
    }

    @Test
    void theEngineWritesToItsDataFolderOnlyAndHasNoRights() throws IOException {
        RenderedChart chart = RenderedChart.of(folder, "");
        assertThat(chart.env("VIGIE_DATA")).isEqualTo("/data");
        assertThat(chart.get("StatefulSet", ENGINE + "volumeMounts"))
                .isEqualTo(List.of(
                        Map.of("name", "data", "mountPath", "/data"), Map.of("name", "tmp", "mountPath", "/tmp")));
        assertThat(chart.get("StatefulSet", ENGINE + "securityContext"))
                .isEqualTo(Map.of(
                        "allowPrivilegeEscalation",
                        false,
                        "readOnlyRootFilesystem",
                        true,
                        "capabilities",
                        Map.of("drop", List.of("ALL"))));
        assertThat(chart.get("StatefulSet", POD + "securityContext.runAsNonRoot"))
                .isEqualTo(true);
        assertThat(chart.get("StatefulSet", POD + "securityContext.seccompProfile.type"))
                .isEqualTo("RuntimeDefault");
        assertThat(chart.get("StatefulSet", POD + "automountServiceAccountToken"))
                .isEqualTo(false);
        assertThat(chart.get("StatefulSet", POD + "enableServiceLinks")).isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({"startupProbe,/q/health/started", "livenessProbe,/q/health/live", "readinessProbe,/q/health/ready"})
    void eachProbeAsksForItsOwnHealth(String probe, String path) throws IOException {
        RenderedChart chart = RenderedChart.of(folder, "");
        assertThat(chart.get("StatefulSet", ENGINE + probe + ".httpGet"))
                .isEqualTo(Map.of("path", path, "port", "management"));
        assertThat(chart.get("StatefulSet", ENGINE + "ports.0"))
                .isEqualTo(Map.of("name", "http", "containerPort", 8080));
        assertThat(chart.get("StatefulSet", ENGINE + "ports.1"))
                .isEqualTo(Map.of("name", "management", "containerPort", 9000));
        assertThat(chart.env("QUARKUS_MANAGEMENT_HOST")).isEqualTo("0.0.0.0");
    }

    @Test
    void nothingOutsideThePodLeadsToTheManagementPort() throws IOException {
        RenderedChart chart = RenderedChart.of(folder, "{ingress: {enabled: true, host: search.example.org}}");
        assertThat((List<?>) chart.get("Service", "spec.ports")).hasSize(1);
        assertThat(chart.get("Service", "spec.ports.0.targetPort")).isEqualTo("http");
    }

    @Test
    void resourcesAndHeapAreBoundedAndCanBeChosen() throws IOException {
        RenderedChart small = RenderedChart.of(folder, "");
        assertThat(small.get("StatefulSet", ENGINE + "resources"))
                .isEqualTo(Map.of(
                        "requests", Map.of("cpu", "100m", "memory", "256Mi"), "limits", Map.of("memory", "512Mi")));
        assertThat(small.env("JDK_JAVA_OPTIONS")).isEqualTo("-Xmx192m");
        RenderedChart large =
                RenderedChart.of(folder, "{heapMegabytes: 2048, resources: {limits: {memory: 4Gi, cpu: 2}}}");
        assertThat(large.get("StatefulSet", ENGINE + "resources.limits")).isEqualTo(Map.of("memory", "4Gi", "cpu", 2));
        assertThat(large.env("JDK_JAVA_OPTIONS")).isEqualTo("-Xmx2048m");
    }

    @Test
    void theIngressLeadsToTheServiceAndTellsTheEngineItsAddress() throws IOException {
        RenderedChart chart = RenderedChart.of(folder, """
                ingress: {enabled: true, className: nginx, host: search.example.org, tlsSecret: certificate}
                """);
        assertThat(chart.kinds()).contains("Ingress");
        assertThat(chart.get("Ingress", "spec.ingressClassName")).isEqualTo("nginx");
        assertThat(chart.get("Ingress", "spec.rules.0.host")).isEqualTo("search.example.org");
        assertThat(chart.get("Ingress", "spec.rules.0.http.paths.0.backend.service.name"))
                .isEqualTo(chart.get("Service", "metadata.name"));
        assertThat(chart.get("Ingress", "spec.rules.0.http.paths.0.backend.service.port.name"))
                .isEqualTo(chart.get("Service", "spec.ports.0.name"));
        assertThat(chart.get("Ingress", "spec.tls.0"))
                .isEqualTo(Map.of("hosts", List.of("search.example.org"), "secretName", "certificate"));
        assertThat(chart.env("VIGIE_PUBLIC_URL")).isEqualTo("https://search.example.org");
    }

    /** Limits go by who asks; without this all visitors would be one: the ingress. */
    @Test
    void theIngressIsBelievedWhoAsks() throws IOException {
        String ingress = "ingress: {enabled: true, host: search.example.org, networks: [10.1.0.0/16]}\n";
        assertThat(RenderedChart.of(folder, ingress).get("ConfigMap", "data"))
                .isEqualTo(Map.of("indexer-config.limits.yaml", "trusted-proxies:\n- 10.1.0.0/16\n"));
        assertThat(mountPaths(RenderedChart.of(folder, ingress))).contains("/config/indexer-config/limits.yaml");
        assertThat(RenderedChart.of(folder, ingress + "indexerConfig: {limits.yaml: \"on: false\"}")
                        .get("ConfigMap", "data"))
                .isEqualTo(Map.of("indexer-config.limits.yaml", "on: false\n"));
    }

    @Test
    void theAddressThatIsGivenWinsOverTheIngress() throws IOException {
        String ingress = "ingress: {enabled: true, host: inside.example.org}\n";
        assertThat(RenderedChart.of(folder, ingress).env("VIGIE_PUBLIC_URL")).isEqualTo("http://inside.example.org");
        assertThat(RenderedChart.of(folder, ingress + "publicUrl: https://search.example.org")
                        .env("VIGIE_PUBLIC_URL"))
                .isEqualTo("https://search.example.org");
    }

    @Test
    void filesThatAreGivenStandInPlaceOfTheImagesOwn() throws IOException {
        RenderedChart chart = RenderedChart.of(folder, """
                instances: |
                  # Ours only.
                  instances:
                    - host: tube.example
                indexerConfig:
                  rules.yaml: |
                    rules: []
                """);
        assertThat(chart.get("ConfigMap", "data"))
                .isEqualTo(Map.of(
                        "instances.yaml",
                        "# Ours only.\ninstances:\n  - host: tube.example\n",
                        "indexer-config.rules.yaml",
                        "rules: []\n"));
        assertThat(mountPaths(chart))
                .isEqualTo(List.of("/data", "/tmp", "/config/instances.yaml", "/config/indexer-config/rules.yaml"));
        assertThat(chart.env("VIGIE_INSTANCES")).isEqualTo("/config/instances.yaml");
        assertThat(chart.env("VIGIE_CONFIG")).isEqualTo("/config/indexer-config");
    }

    @Test
    void aChangedFileStartsANewPod() throws IOException {
        String annotation = "spec.template.metadata.annotations.vigie/files";
        Object before = RenderedChart.of(folder, "instances: a").get("StatefulSet", annotation);
        Object after = RenderedChart.of(folder, "instances: b").get("StatefulSet", annotation);
        assertThat(before).isNotNull().isNotEqualTo(after);
    }

    @Test
    void aClaimOfOnesOwnIsUsedInsteadOfANewOne() throws IOException {
        RenderedChart chart = RenderedChart.of(folder, "persistence: {existingClaim: videos}");
        assertThat(chart.get("StatefulSet", "spec.volumeClaimTemplates")).isNull();
        assertThat((List<?>) chart.get("StatefulSet", POD + "volumes"))
                .isEqualTo(List.of(
                        Map.of("name", "tmp", "emptyDir", Map.of("sizeLimit", "256Mi")),
                        Map.of("name", "data", "persistentVolumeClaim", Map.of("claimName", "videos"))));
    }

    @Test
    void prometheusIsToldOfTheMetricsOnDemand() throws IOException {
        RenderedChart chart = RenderedChart.of(folder, "{metrics: {annotations: true}, podAnnotations: {team: video}}");
        Map<?, ?> annotations = (Map<?, ?>) chart.get("StatefulSet", "spec.template.metadata.annotations");
        assertThat(annotations.get("prometheus.io/path")).isEqualTo("/q/metrics");
        assertThat(annotations.get("prometheus.io/port")).isEqualTo("9000");
        assertThat(annotations.get("prometheus.io/scrape")).isEqualTo("true");
        assertThat(annotations.get("team")).isEqualTo("video");
    }

    @Test
    void furtherSettingsAndPlacementArePassedOn() throws IOException {
        RenderedChart chart = RenderedChart.of(folder, """
                env: {QUARKUS_LOG_LEVEL: WARN}
                imagePullSecrets: [{name: ours}]
                nodeSelector: {disk: fast}
                tolerations: [{key: video, operator: Exists}]
                affinity: {nodeAffinity: {}}
                """);
        assertThat(chart.env("QUARKUS_LOG_LEVEL")).isEqualTo("WARN");
        assertThat(chart.get("StatefulSet", POD + "imagePullSecrets.0.name")).isEqualTo("ours");
        assertThat(chart.get("StatefulSet", POD + "nodeSelector.disk")).isEqualTo("fast");
        assertThat(chart.get("StatefulSet", POD + "tolerations.0.key")).isEqualTo("video");
        assertThat(chart.get("StatefulSet", POD + "affinity")).isEqualTo(Map.of("nodeAffinity", Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicas: 2                                                      | replicas",
                "ingress: {enable: true}                                          | enable",
                "ingress: {enabled: true}                                         | host",
                "ingress: {enabled: true, host: 'https://search.example.org'}     | host",
                "publicUrl: search.example.org                                    | publicUrl",
                "publicUrl: https://search.example.org/videos                     | publicUrl",
                "heapMegabytes: 128m                                              | heapMegabytes",
                "heapMegabytes: 8                                                 | heapMegabytes",
                "resources: {limits: {memory: plenty}}                            | memory",
                "resources: {limit: {memory: 1Gi}}                                | limit",
                "persistence: {size: 10 GB}                                       | size",
                "service: {type: Gateway}                                         | type",
                "service: {port: 70000}                                           | port",
                "image: {pullPolicy: Sometimes}                                   | pullPolicy",
                "indexerConfig: {rules.yml: 'a: b'}                               | rules.yml",
                "indexerConfig: {rules.yaml: {rules: []}}                         | rules",
                "instances: [tube.example]                                        | instances",
                "env: {VIGIE_X: 5}                                                | VIGIE_X",
                "metrics: {annotations: 'yes'}                                    | annotations"
            })
    void aWrongValueIsRefusedByItsName(String values, String named) {
        assertThatThrownBy(() -> RenderedChart.of(folder, values))
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(named);
    }

    private static List<Object> mountPaths(RenderedChart chart) {
        List<?> mounts = (List<?>) chart.get("StatefulSet", ENGINE + "volumeMounts");
        return mounts.stream()
                .<Object>map(mount -> ((Map<?, ?>) mount).get("mountPath"))
                .toList();
    }
}
