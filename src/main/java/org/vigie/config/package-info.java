/**
 * Reads the operator's YAML files into typed settings and collects every mistake with file, line and key. What a file means
 * is known by the package that uses it; this one only knows YAML.
 *
 * <p>May use the JDK and SnakeYAML; every package may use it.
 */
package org.vigie.config;
