package org.example;

import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.lumbar.facts.InjurySign;
import org.lumbar.facts.PainQuality;
import org.lumbar.facts.Quality;
import org.lumbar.facts.Sign;
import org.lumbar.facts.YesNo;
import org.lumbar.findings.Diagnosis;

/** Asks about a sharp pain with tingling: once by what is on the class path, once by release. */
public final class Main {

    public static void main(String... arguments) {
        KieServices services = KieServices.get();
        diagnose("class path", services.getKieClasspathContainer());
        ReleaseId release = services.newReleaseId("org.lumbar", "lumbar", "1.0.0");
        diagnose(release.toExternalForm(), services.newKieContainer(release));
    }

    private static void diagnose(String name, KieContainer container) {
        KieSession session = container.newKieSession();
        try {
            session.insert(new PainQuality(Quality.SHARP));
            session.insert(new InjurySign(Sign.TINGLING, YesNo.YES));
            session.fireAllRules();
            session.getObjects(new ClassObjectFilter(Diagnosis.class))
                    .forEach(diagnosis -> System.out.println(name + ": " + diagnosis));
        } finally {
            session.dispose();
        }
    }
}
