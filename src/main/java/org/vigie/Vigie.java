package org.vigie;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

@QuarkusMain
public class Vigie {
    public static void main(String... args) {
        Quarkus.run(args);
    }
}
