{{/* Release and chart in one name, without saying "vigie-vigie". 52 characters leave room for the pod's suffixes. */}}
{{- define "vigie.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 52 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* What never changes in the life of a release: a StatefulSet's selector can't be updated. */}}
{{- define "vigie.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "vigie.labels" -}}
{{ include "vigie.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{/* Where people reach the engine; empty if nobody said. */}}
{{- define "vigie.publicUrl" -}}
{{- if .Values.publicUrl -}}
{{- .Values.publicUrl -}}
{{- else if .Values.ingress.enabled -}}
{{- ternary "https" "http" (not (empty .Values.ingress.tlsSecret)) }}://{{ .Values.ingress.host -}}
{{- end -}}
{{- end -}}

{{/* Files of indexer-config/: those given, and limits.yaml with the networks of the ingress if it is on, unless it is given too. */}}
{{- define "vigie.indexerConfig" -}}
{{- $files := deepCopy .Values.indexerConfig -}}
{{- if and .Values.ingress.enabled (not (hasKey $files "limits.yaml")) -}}
{{- $_ := set $files "limits.yaml" (toYaml (dict "trusted-proxies" .Values.ingress.networks)) -}}
{{- end -}}
{{- toYaml $files -}}
{{- end -}}

{{/* The files of the config map: what is given here in place of the image's own. */}}
{{- define "vigie.files" -}}
{{- with .Values.instances }}
instances.yaml: |
  {{- . | nindent 2 }}
{{- end }}
{{- range $file, $content := include "vigie.indexerConfig" . | fromYaml }}
indexer-config.{{ $file }}: |
  {{- $content | nindent 2 }}
{{- end }}
{{- end -}}
