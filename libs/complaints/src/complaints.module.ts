import { Module } from '@nestjs/common';
import { OutboxModule } from '#messaging';
import { RegistryModule } from '#registry';
import { Complaints } from './services/complaints';
import { ErasedComplaints } from './services/erased';

@Module({
  imports: [RegistryModule, OutboxModule],
  providers: [Complaints, ErasedComplaints],
  exports: [Complaints],
})
export class ComplaintsModule {}
