package org.example;

import org.lumbar.CaseReport;
import org.lumbar.RuleBase;
import org.lumbar.api.Trail;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes a case as JSON and answers with what was concluded and why, or with what is wrong with the case. */
@SpringBootApplication
@RestController
public class Service {

    private final RuleBase rules = RuleBase.packaged();

    public static void main(String... arguments) {
        SpringApplication.run(Service.class, arguments);
    }

    @PostMapping(path = "/assess", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> assess(@RequestBody String json) {
        CaseReport report = rules.assessJson("request", json);
        return ResponseEntity.status(report.assessment().isPresent() ? 200 : 400).body(report.json(Trail.FULL));
    }
}
