@echo off
rem Runs Lumbar: from its source folder, where it is built on its first use, or as it was unpacked.
setlocal
set "home=%~dp0"
set "built=%~dp0target\"
if not exist "%~dp0pom.xml" (
    set "home=%~dp0..\"
    set "built=%~dp0..\"
)
set "jar=%built%lumbar.jar"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%home%jre\bin\java.exe" set "java=%home%jre\bin\java.exe"
"%java%" -version >nul 2>nul || (echo lumbar: Java 17 or later is needed: install it, or set JAVA_HOME.>&2 & exit /b 1)

set "stale="
set "beside="
if exist "%jar%" (
    call :changed "rules" && set "beside=yes"
    if exist "%home%pom.xml" call :changed "pom.xml src\main" && set "stale=yes"
) else (
    set "stale=yes"
)
if not defined stale goto run
if not exist "%home%pom.xml" (echo lumbar: "%jar%" is missing: unpack Lumbar again.>&2 & exit /b 1)
where mvn >nul 2>nul || (echo lumbar: Maven 3.8.6 or later is needed to build Lumbar.>&2 & exit /b 1)
echo lumbar: building, this takes a minute ...>&2
call mvn -q -B -f "%home%pom.xml" -Dmaven.test.skip -Dlumbar.archive.skip=true package 1>&2 || (echo lumbar: the build failed, see above.>&2 & exit /b 1)
set "beside="

:run
set "collector=-XX:+UseSerialGC"
echo "%JAVA_TOOL_OPTIONS%%JDK_JAVA_OPTIONS%%_JAVA_OPTIONS%" | findstr "GC @ Flags= VMOptionsFile" >nul && set "collector="
if defined beside (
    "%java%" %collector% -XX:TieredStopAtLevel=1 -XX:-UsePerfData "-Dlumbar.rules.beside=%home%rules" -jar "%jar%" %*
) else (
    "%java%" %collector% -XX:TieredStopAtLevel=1 -XX:-UsePerfData -jar "%jar%" %*
)
exit /b %ERRORLEVEL%

rem whether something was changed since the last build
:changed
powershell -NoProfile -Command "$j = Get-Item $env:jar; $p = '%~1'.Split(' ') | ForEach-Object { Join-Path $env:home $_ }; if (Get-ChildItem -Recurse -File -ErrorAction SilentlyContinue $p | Where-Object LastWriteTime -gt $j.LastWriteTime) { exit 0 }; exit 1"
exit /b %ERRORLEVEL%
