"""Forms for services that others run: LimeSurvey, Google Forms, Microsoft Forms."""
