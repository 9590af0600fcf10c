import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../frame';

const HOME = `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Wijkwerken</title>
<h1>Wijkwerken</h1>
<p>Deze server houdt wijk-werken bij: aanvragen, mensen, uren en wijk-werkcheques.</p>
<p>Systemen spreken ermee langs <a href="/doc/openapi.json">de beschreven API</a>.</p>
<p><a href="/health">Werkt alles?</a></p>
</html>
`;

/** A plain page that says what answers here. */
@Controller()
@ApiExcludeController()
export class HomeController {
  @Get()
  @Open()
  @Header('content-type', 'text/html; charset=utf-8')
  home(): string {
    return HOME;
  }
}
