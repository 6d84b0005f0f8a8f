package org.lumbar.shell.engine;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.lumbar.api.InvalidRulesException;
import org.lumbar.api.Position;
import org.lumbar.api.Problem;

/** Compiles the texts of rules. */
final class RuleCompiler {

    private static final String RESOURCES = "src/main/resources/";
    private static final String PACKAGE_PATH = "org/lumbar/rules/";

    private RuleCompiler() {
    }

    /** @throws InvalidRulesException if they do not compile */
    static RuleModels compile(RuleFolder folder) {
        KieServices services = KieServices.get();
        // Builds that share a release share their rules too, so each has one of its own.
        ReleaseId release = services.newReleaseId("org.lumbar.compiled", "rules", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        folder.rules().forEach((name, text) -> files.write(RESOURCES + PACKAGE_PATH + name, text));
        // the packaged rules must be out of sight, or what they declare would stand for what these declare
        RuleClasses withoutRules = new RuleClasses(Map.of(), surroundings());
        KieBuilder builder = build(services.newKieBuilder(files, withoutRules), folder);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        try {
            if (!errors.isEmpty()) {
                throw new InvalidRulesException(errors.stream().map(error -> problem(folder, error)).toList());
            }
            return models((InternalKieModule) builder.getKieModule(), release);
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static RuleModels models(InternalKieModule module, ReleaseId release) {
        Map<String, byte[]> classes = new HashMap<>();
        module.getFileNames().stream().filter(name -> name.endsWith(".class"))
                .forEach(name -> classes.put(name, module.getBytes(name)));
        String list = new String(module.getBytes(CanonicalKieModule.getModelFileWithGAV(release)),
                StandardCharsets.UTF_8);
        return RuleModels.listed(new RuleClasses(classes, surroundings()), list);
    }

    /** Where the records of an embedder are found, which need not be where Lumbar is. */
    private static ClassLoader surroundings() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread != null ? ofThread : RuleCompiler.class.getClassLoader();
    }

    private static KieBuilder build(KieBuilder builder, RuleFolder folder) {
        try {
            return builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException failure) {
            // instead of a message, as for a number compared with a text
            throw new InvalidRulesException(List.of(Problem.ofFile(folder.path().toString(),
                    "the engine cannot compile these rules (" + failure.getMessage() + ")", "")));
        }
    }

    private static Problem problem(RuleFolder folder, Message error) {
        String path = error.getPath() == null ? "" : error.getPath().substring(error.getPath().lastIndexOf('/') + 1);
        Position position = error.getLine() > 0 ? new Position(error.getLine(), Math.max(1, error.getColumn()))
                : Position.WHOLE;
        return new Problem(folder.path().resolve(path).toString(), position, Problem.Severity.ERROR,
                error.getText().lines().findFirst().orElse("the rules do not compile"), "", 1, "");
    }
}
